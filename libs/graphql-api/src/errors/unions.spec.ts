import { CASE_REFUSALS } from '@saksgang/application';
import { describe, expect, it } from '@jest/globals';
import { assertUnionType, buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { typeDefs } from '../generated/type-defs.ts';

const mutations = Object.values(buildSchema(typeDefs).getMutationType()?.getFields() ?? {}).map(
  (field) => {
    const input = field.args.map(({ type }) => getNamedType(type)).find(isInputObjectType);
    const members = assertUnionType(getNamedType(field.type))
      .getTypes()
      .map(({ name }) => name);
    return { name: field.name, members, fields: Object.keys(input?.getFields() ?? {}) };
  },
);

/** Taken twice, a step on a read model is taken once; a report taken out twice is two looks, or one. */
const isCommand = ({ members }: (typeof mutations)[number]) =>
  !members.some((member) => ['OperationRefused', 'LooksExported'].includes(member));
const commands = mutations.filter(isCommand);
const operations = mutations.filter(({ members }) => members.includes('OperationRefused'));

/** A refusal's name in the API. */
const asMember = (code: string) => (code === 'InvalidField' ? 'InvalidInput' : code);

describe('The result of a mutation', () => {
  it.each(mutations.filter(({ fields }) => fields.includes('expectedRevision')))(
    'of $name can say everything a step in a case may be refused for',
    ({ members }) => {
      expect(members).toEqual(
        expect.arrayContaining(['CaseChanged', ...CASE_REFUSALS.map(asMember)]),
      );
    },
  );

  it.each(commands)('of $name can say that input, thing or command id was wrong', ({ members }) => {
    expect(members).toEqual(
      expect.arrayContaining(['InvalidInput', 'NotFound', 'CommandIdReused']),
    );
  });

  it.each(operations)('of $name can say that input was wrong', ({ members }) => {
    expect(members).toEqual(['ProjectionChanged', 'OperationRefused', 'InvalidInput']);
  });

  it.each(commands)('of $name rests on a command id', ({ fields }) => {
    expect(fields).toContain('commandId');
  });
});
