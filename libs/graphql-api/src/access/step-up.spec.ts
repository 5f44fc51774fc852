import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Proof } from '@saksgang/application';
import { hoursAfter, type Instant } from '@saksgang/kernel';
import { buildSchema, isObjectType, type GraphQLField } from 'graphql';
import { typeDefs } from '../generated/type-defs.ts';
import { aCase, mutate } from '../testing/case-at-work.ts';
import { documentFor } from '../testing/document-for.ts';
import { openApi, type Answer, type OpenApi, type UserName } from '../testing/open-api.ts';

/** Everything that can't be taken back or opens what is closed, and somebody who may do it. */
const ASKING: Readonly<Record<string, UserName>> = {
  'Mutation.approveDecision': 'tor',
  'Mutation.takeEmergencyAccess': 'even',
  'Mutation.decideErasure': 'tor',
  'Mutation.carryOutErasure': 'ragnhild',
  'Mutation.exportLooks': 'ragnhild',
};

const schema = buildSchema(typeDefs);
const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const),
  );
const asking = fields.filter(([, { astNode }]) =>
  astNode?.directives?.some(({ name }) => name.value === 'stepUp'),
);

const hoursAgo = (hours: number) => (now: Instant) => ({
  authenticatedAt: hoursAfter(now, -hours),
  acr: null,
  wantedAcr: [],
});
const fresh = hoursAgo(0);
const stale = hoursAgo(1);

let api: OpenApi;
let proofAt: (now: Instant) => Proof = fresh;
beforeAll(async () => {
  api = await openApi({}, undefined, (now) => proofAt(now));
});
afterAll(() => api.close());

function ask(
  [name, field]: readonly [string, GraphQLField<unknown, unknown>],
  proof: (now: Instant) => Proof,
  language = 'nb',
): Promise<Answer> {
  proofAt = proof;
  const kind = name.startsWith('Query.') ? 'query' : 'mutation';
  return api.ask(documentFor(kind, field), { as: ASKING[name] ?? null, language });
}

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions['code'];

describe('A step that can’t be taken back, or that opens what is closed', () => {
  it('is one of these', () => {
    expect(asking.map(([name]) => name).sort()).toEqual(Object.keys(ASKING).sort());
  });

  it.each(asking)(
    'asks who signed in an hour ago to prove anew who they are: %s',
    async (...step) => {
      expect(codeOf(await ask(step, stale))).toBe('STEP_UP_REQUIRED');
    },
  );

  it.each(asking)('is tried by who has just signed in: %s', async (...step) => {
    expect((await ask(step, fresh)).errors).toBeUndefined();
  });

  it.each(asking)('is not for machines: %s', async (_name, field) => {
    const answer = await api.ask(documentFor('mutation', field), { as: 'integrator' });
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });

  it.each([
    ['when the issuer has not said', { authenticatedAt: null }],
    ['by a lower level than is wanted', { acr: 'low', wantedAcr: ['high'] }],
  ])('asks for it too of who has proven it %s', async (_how, proof) => {
    const [step] = asking;
    if (!step) throw new Error('no step asks');
    const answer = await ask(step, (now) => ({ ...fresh(now), ...proof }));
    expect(codeOf(answer)).toBe('STEP_UP_REQUIRED');
  });

  it.each([
    ['nb', 'Bekreft at det er deg.'],
    ['nn', 'Stadfest at det er deg.'],
    ['en', 'Confirm that it is you.'],
  ])('says so in a sentence (%s)', async (language, sentence) => {
    const [step] = asking;
    if (!step) throw new Error('no step asks');
    const { errors } = await ask(step, stale, language);
    expect(errors?.[0]?.message).toContain(sentence);
  });

  it('is not asked about by who may not take it anyhow', async () => {
    proofAt = stale;
    const [, field] = asking.find(([name]) => name.endsWith('approveDecision')) ?? [];
    if (!field) throw new Error('no such step');
    expect(codeOf(await api.ask(documentFor('mutation', field), { as: 'ingrid' }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('A case opened in haste by who signed in this morning', () => {
  const take = (caseId: string, commandId: string) => {
    const input = { commandId, caseId, purpose: 'CHILD_IN_DANGER', reasons: 'Vakt.' };
    return mutate(api, 'takeEmergencyAccess', input, 'even');
  };
  const revisionOf = async (caseId: string) => {
    const answer = await api.ask('query ($id: ID!) { case(id: $id) { revision } }', {
      as: 'ingrid',
      variables: { id: caseId },
    });
    return answer.data?.['case'];
  };

  it('stays closed until they prove anew who they are, and then the same command opens it', async () => {
    proofAt = fresh;
    const { caseId } = await aCase(api);
    const before = await revisionOf(caseId);
    const commandId = randomUUID();
    proofAt = hoursAgo(3);
    expect(codeOf(await take(caseId, commandId))).toBe('STEP_UP_REQUIRED');
    expect(await revisionOf(caseId)).toEqual(before);
    proofAt = fresh;
    expect((await take(caseId, commandId)).result).toMatchObject({ __typename: 'CaseChanged' });
  });
});
