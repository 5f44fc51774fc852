import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { openApi, type OpenApi } from '../testing/open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const codesOf = async (query: string, variables = {}) => {
  const { errors } = await api.ask(query, { variables });
  return errors?.map(({ extensions }) => extensions['code']);
};

describe('What one request may ask for', () => {
  it('tells what it cost', async () => {
    const { extensions } = await api.ask('{ workQueue(first: 10) { edges { node { caseId } } } }');
    expect(extensions).toEqual({ cost: { requested: 31, limit: 20_000 } });
  });

  it('counts pages by their size, also when it comes in a variable', async () => {
    const query =
      'query Q($first: Int!) { workQueue(first: $first) { edges { node { caseId } } } }';
    for (const [first, requested] of [
      [10, 31],
      [20, 61],
    ]) {
      const { extensions } = await api.ask(query, { variables: { first } });
      expect(extensions).toEqual({ cost: { requested, limit: 20_000 } });
    }
  });

  it('prices each operation of a document by itself, also when it comes again', async () => {
    const query = 'query A { workQueue(first: 1) { totalCount } } query B { __typename }';
    for (const [operationName, requested] of [
      ['A', 2],
      ['B', 1],
      ['A', 2],
    ] as const) {
      const { extensions } = await api.ask(query, { operationName });
      expect(extensions).toEqual({ cost: { requested, limit: 20_000 } });
    }
  });

  it('has a limit, whatever the aliases', async () => {
    const fields = 'edges { node { caseId caseNumber childName phase status } }';
    const many = Array.from({ length: 40 }, (_, i) => `q${i}: workQueue(first: 100) { ${fields} }`);
    expect(await codesOf(`{ ${many.join(' ')} }`)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('has a limit, however much there is to count', async () => {
    const aliases = Array.from({ length: 20_001 }, (_, i) => `f${i}: name`).join(' ');
    expect(await codesOf(`{ me { ${aliases} } }`)).toEqual(['QUERY_TOO_COMPLEX']);
    const twice = Array.from({ length: 60 }, (_, i) => {
      return `fragment F${i} on User { ...F${i + 1} ...F${i + 1} }`;
    });
    const doubled = `{ me { ...F0 } } ${twice.join(' ')} fragment F60 on User { name }`;
    expect(await codesOf(doubled)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('leaves the schema’s own description alone', async () => {
    expect(await codesOf(getIntrospectionQuery())).toBeUndefined();
  });

  it('waits for nobody’s write for ever: says when the lists are behind', async () => {
    expect(await codesOf('{ workQueue(first: 1, minPosition: "999") { totalCount } }')).toEqual([
      'PROJECTION_BEHIND',
    ]);
  });
});
