import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { depthLimit } from './depth-limit.ts';

const schema = buildSchema('type Query { child: Query, name: String }');
const errorsOf = (document: string) =>
  validate(schema, parse(document), [depthLimit(3)]).map(({ extensions }) => extensions['code']);

describe('How deep a document may be nested', () => {
  it('three fields are three deep', () => {
    expect(errorsOf('{ child { child { name } } }')).toEqual([]);
    expect(errorsOf('{ child { child { child { name } } } }')).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('fragments hide nothing', () => {
    const fragments =
      'fragment A on Query { child { ...B } } fragment B on Query { child { child { name } } }';
    expect(errorsOf(`{ ...A } ${fragments}`)).toEqual(['QUERY_TOO_COMPLEX']);
    expect(errorsOf('{ ... on Query { child { child { child { name } } } } }')).toEqual([
      'QUERY_TOO_COMPLEX',
    ]);
  });

  it('fragments that are spread twice in each other are each looked into once', () => {
    const twice = Array.from({ length: 60 }, (_, i) => {
      return `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`;
    });
    const deep = 'fragment F60 on Query { child { child { child { name } } } }';
    expect(errorsOf(`{ ...F0 } ${twice.join(' ')} ${deep}`)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('a fragment that spreads itself is somebody else’s to refuse', () => {
    expect(errorsOf('{ ...A } fragment A on Query { child { ...A } }')).toEqual([]);
  });

  it('the schema’s description of itself is not counted', () => {
    expect(errorsOf('{ __schema { types { fields { type { name } } } } }')).toEqual([]);
  });
});
