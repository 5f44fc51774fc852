import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_TENANT, demoUsers } from '@saksgang/application';
import { registerPerson } from '@saksgang/domain/testing';
import { streamName } from '@saksgang/event-store';
import { instant } from '@saksgang/kernel';
import { openApi, type OpenApi, type UserName } from '../testing/open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

async function aStranger(): Promise<string> {
  const personId = randomUUID();
  await api.persons.handle({
    stream: streamName('person', personId),
    command: registerPerson({ identityNumber: null }),
    metadata: {
      actor: demoUsers.ingrid.id,
      tenant: DEMO_TENANT,
      commandId: randomUUID(),
      commandFingerprint: 'none',
      correlationId: 'a-request',
    },
    now: instant('2026-01-05T08:00:00Z'),
    subject: personId,
  });
  return personId;
}

const PAGE = `id status subject { kind id person { name } } requestedBy { name }
  held { key findings { heldAs verdict ground paragraph events } }
  review { by { name } assessment } decision { by { name } outcome paragraphs }
  result { by { name } key destroyed { heldAs stream events } }`;
const REFUSED = '... on DomainError { code message } ... on RetentionForbids { paragraphs }';

async function step(name: string, input: object, as: UserName) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation Step($input: ${type}) { answer: ${name}(input: $input) {
    __typename ... on ErasureChanged { erasure { ${PAGE} } } ${REFUSED} } }`;
  const variables = { input: { commandId: randomUUID(), ...input } };
  const answer = await api.ask(query, { as, variables, language: 'nb' });
  return answer.data?.['answer'] ?? answer.errors?.[0]?.extensions['code'];
}

async function requested(subjectId: string): Promise<string> {
  const input = { kind: 'PERSON', subjectId, ground: 'REGISTERED_BY_MISTAKE' };
  const answer = await step('requestErasure', input, 'ragnhild');
  const found = /"id":"([0-9a-f-]{36})","status"/.exec(JSON.stringify(answer));
  if (!found?.[1]) throw new Error('no erasure was requested');
  return found[1];
}

describe('An erasure over the API', () => {
  it('goes from request to probe, and each step says where it stands', async () => {
    const subjectId = await aStranger();
    const erasureId = await requested(subjectId);
    const assessment = 'Ikke i noen sak.';
    expect(await step('reviewErasure', { erasureId, assessment }, 'ragnhild')).toMatchObject({
      erasure: {
        status: 'REVIEWED',
        subject: { kind: 'PERSON', person: { name: 'Ola Eksempel' } },
        held: {
          key: 'PRESENT',
          findings: [
            {
              heldAs: 'PERSON_IN_NO_CASE',
              verdict: 'MAY_BE_ERASED',
              ground: 'NEVER_PART_OF_A_CASE',
              paragraph: null,
              events: 1,
            },
          ],
        },
        review: { by: { name: 'Ragnhild Myhre' }, assessment },
      },
    });
    const decision = { erasureId, outcome: 'GRANTED', reasons: 'Registrert ved en feil.' };
    expect(await step('decideErasure', decision, 'tor')).toMatchObject({
      erasure: { status: 'GRANTED', decision: { by: { name: 'Tor Håkon Bjerke' } } },
    });
    expect(await step('carryOutErasure', { erasureId }, 'ragnhild')).toMatchObject({
      erasure: {
        status: 'CARRIED_OUT',
        subject: { person: { name: '«slettet»' } },
        held: { key: 'DESTROYED' },
        result: {
          key: 'DESTROYED',
          destroyed: [{ heldAs: 'PERSON_IN_NO_CASE', stream: `person-${subjectId}`, events: 1 }],
        },
      },
    });
  });

  it('is refused in plain words: what is missing, what is too early, what is unknown', async () => {
    const erasureId = await requested(await aStranger());
    expect(await step('reviewErasure', { erasureId, assessment: '' }, 'ragnhild')).toMatchObject({
      __typename: 'InvalidInput',
    });
    const decision = { erasureId, outcome: 'GRANTED', reasons: 'Feil.' };
    expect(await step('decideErasure', decision, 'tor')).toMatchObject({
      __typename: 'WrongPhase',
      message: 'Slettingen er ikke vurdert ennå.',
    });
    const unknown = { ...decision, erasureId: randomUUID() };
    expect(await step('decideErasure', unknown, 'tor')).toMatchObject({
      __typename: 'NotFound',
      message: 'Slettingen finnes ikke, eller du har ikke tilgang.',
    });
  });

  it('is shown to who handles or decides it, and to nobody else', async () => {
    const id = await requested(await aStranger());
    const query = 'query One($id: ID!) { erasure(id: $id) { status } }';
    const readers: readonly UserName[] = ['ragnhild', 'tor'];
    for (const as of readers) {
      const answer = await api.ask(query, { as, variables: { id } });
      expect(answer.data).toEqual({ erasure: { status: 'REQUESTED' } });
    }
    const others: readonly UserName[] = ['ingrid', 'amal', 'jonas', 'integrator'];
    for (const as of others) {
      const answer = await api.ask(query, { as, variables: { id } });
      expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      const list = await api.ask('{ erasures(first: 1) { totalCount } }', { as });
      expect(list.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
