import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  buildSchema,
  getNamedType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { typeDefs } from '../generated/type-defs.ts';
import { openApi, type Answer, type OpenApi, type UserName } from '../testing/open-api.ts';
import { withAccess } from './access-directive.ts';

const schema = buildSchema(typeDefs);
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** Asks for a root field with arguments that fit its types, whatever they mean. */
async function askFor(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  as: UserName | null,
): Promise<Answer> {
  const args = field.args
    .filter(({ type }) => type instanceof GraphQLNonNull)
    .map(({ name, type }) => `${name}: ${literal(type)}`);
  const call = args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return api.ask(`${kind} { ${call} ${selection} }`, { as });
}

function literal(type: GraphQLInputType): string {
  if (type instanceof GraphQLNonNull) return literal(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type))
    return `{ ${fieldsOf(type.isOneOf, Object.values(type.getFields()))} }`;
  return { Int: '1', Boolean: 'true' }[type.name] ?? '"00000000-0000-4000-8000-000000000001"';
}

function fieldsOf(
  isOneOf: boolean,
  fields: readonly { name: string; type: GraphQLInputType }[],
): string {
  const needed = isOneOf
    ? fields.slice(0, 1)
    : fields.filter(({ type }) => type instanceof GraphQLNonNull);
  return needed.map(({ name, type }) => `${name}: ${literal(type)}`).join(', ');
}

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions['code'];

describe('Who is not signed in', () => {
  it.each(queries.map((field) => [field.name, field] as const))(
    'is not told %s',
    async (name, field) => {
      const answer = await askFor('query', field, null);
      if (name === 'me') expect(answer.data).toEqual({ me: null });
      else expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    },
  );

  it.each(mutations.map((field) => [field.name, field] as const))(
    'may not %s',
    async (_name, field) => {
      expect(codeOf(await askFor('mutation', field, null))).toBe('UNAUTHENTICATED');
    },
  );
});

/** A reviewer reads, and says which one case they read with its names. */
const ofReviewers = ['openCaseForReview', 'endCaseReview'];

describe.each(['integrator', 'amal'] as const)('Who may only read (%s)', (reader) => {
  const forOthers = mutations.filter(
    ({ name }) => reader === 'integrator' || !ofReviewers.includes(name),
  );
  it.each(forOthers.map((field) => [field.name, field] as const))(
    'may not %s',
    async (_name, field) => {
      expect(codeOf(await askFor('mutation', field, reader))).toBe('FORBIDDEN');
    },
  );

  it('may ask for lists', async () => {
    expect(
      codeOf(await api.ask('{ workQueue(first: 1) { totalCount } }', { as: reader })),
    ).toBeUndefined();
  });
});

describe('A caseworker', () => {
  it.each(['approveDecision', 'returnDecision'])(
    'does not %s: that takes another',
    async (name) => {
      const field = mutations.find((mutation) => mutation.name === name);
      if (!field) throw new Error(name);
      expect(codeOf(await askFor('mutation', field, 'ingrid'))).toBe('FORBIDDEN');
    },
  );
});

describe('The schema', () => {
  it('is not served when nobody has thought of who may ask for a root field', () => {
    const forgetful = makeExecutableSchema({ typeDefs: 'type Query { everything: String }' });
    expect(() => withAccess(forgetful)).toThrow('the root field everything has no @access rule');
  });

  it('has a rule on every root field', () => {
    const fields = [
      queries,
      mutations,
      Object.values(schema.getSubscriptionType()?.getFields() ?? {}),
    ];
    const withoutRule = fields
      .flat()
      .filter(({ astNode }) => !astNode?.directives?.some(({ name }) => name.value === 'access'));
    expect(withoutRule.map(({ name }) => name)).toEqual([]);
  });

  it('describes every type and every root field in words', () => {
    const types = Object.values(schema.getTypeMap())
      .filter(
        ({ name }) =>
          !name.startsWith('__') && !['Query', 'Mutation', 'Subscription'].includes(name),
      )
      .filter((type) => !isUnionType(type) || !type.name.endsWith('Result'));
    const silent = types.filter(({ description }) => !description).map(({ name }) => name);
    const silentFields = [...queries, ...mutations].filter(({ description }) => !description);
    expect([...silent, ...silentFields.map(({ name }) => name)]).toEqual([]);
  });
});
