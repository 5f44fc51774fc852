import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { buildSchema, isUnionType, type GraphQLField } from 'graphql';
import { typeDefs } from '../generated/type-defs.ts';
import { documentFor } from '../testing/document-for.ts';
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

const askFor = (
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  as: UserName | null,
) => api.ask(documentFor(kind, field), { as });

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
