import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aConcernInput, isRecord, mutate } from '../../testing/case-at-work.ts';
import { openApi, type OpenApi, type UserName } from '../../testing/open-api.ts';

let api: OpenApi;
beforeEach(async () => {
  api = await openApi();
  const child = { newPerson: { name: 'Nora Evju', birthDate: '2017-05-04' } };
  const { result } = await mutate(api, 'receiveConcern', aConcernInput({ child }), 'siri');
  const { case: begun } = result;
  const id = isRecord(begun) ? begun['id'] : null;
  await api.ask('query ($id: ID!) { case(id: $id) { caseNumber } }', {
    variables: { id },
    as: 'mats',
  });
});
afterEach(() => api.close());

const REVIEW = `{ lookReview(month: "2026-01") {
  ofEverybody looks people findings { id pattern user { name } caseNumber explanation followUp { words } }
} }`;

async function review(as: UserName = 'hanne', language = 'nb') {
  const { data } = await api.ask(REVIEW, { as, language });
  const found = data?.['lookReview'];
  const findings: readonly unknown[] =
    isRecord(found) && Array.isArray(found['findings']) ? found['findings'] : [];
  const finding = findings.filter(isRecord).find(({ pattern }) => pattern === 'SAME_FAMILY_NAME');
  return { review: found, finding: finding ?? {} };
}

describe('A month of looks', () => {
  it('tells what stands out in plain words, in the reader’s language', async () => {
    const told = async (language: string) =>
      (await review('hanne', language)).finding['explanation'];
    expect(await told('nb')).toBe(
      'Mats Evju har samme etternavn som barnet i sak 2026-0001, og så på den én gang. Det kan være tilfeldig. Er de i slekt?',
    );
    expect(await told('nn')).toContain('har same etternamn som barnet');
    expect(await told('en')).toContain('has the same family name as the child in case 2026-0001');
  });

  it('is the unit’s for its leader and everybody’s for the data protection officer', async () => {
    expect((await review('hanne')).review).toMatchObject({ ofEverybody: false });
    expect((await review('vilde')).review).toMatchObject({ ofEverybody: true });
  });

  it('is for nobody else', async () => {
    for (const as of ['ingrid', 'ragnhild', 'amal', 'jonas', 'liv', 'integrator'] as const) {
      const { errors, data } = await api.ask(REVIEW, { as });
      expect([data, errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
    }
  });

  it('is asked for as a year and a month', async () => {
    const { errors } = await api.ask('{ lookReview(month: "2026-13") { looks } }', { as: 'hanne' });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('is followed up and gone through', async () => {
    const { finding } = await review();
    const step = { commandId: randomUUID(), month: '2026-01' };
    const words = 'De er ikke i slekt.';
    const followedUp = await mutate(
      api,
      'followUpLooks',
      { ...step, findingId: finding['id'], words },
      'hanne',
    );
    expect(followedUp.result).toMatchObject({ __typename: 'LookReviewChanged' });
    expect((await review()).finding['followUp']).toEqual({ words });
    const done = { ...step, commandId: randomUUID() };
    const completed = await mutate(api, 'completeLookReview', done, 'hanne');
    expect(completed.result).toMatchObject({ __typename: 'LookReviewChanged', revision: 1 });
  });
});

describe('What one person looked at', () => {
  it('is told to those who answer for it, sentence by sentence', async () => {
    const { finding } = await review();
    expect(finding['user']).toEqual({ name: 'Mats Evju' });
    const mats = 'ea7ba654-8708-42dc-a001-96fecfa6b82e';
    const asked = `{ looksBy(user: "${mats}", month: "2026-01", first: 10) { totalCount edges { node { sentence } } } }`;
    expect((await api.ask(asked, { as: 'hanne' })).text).toContain('så på saken');
    const { errors } = await api.ask(asked, { as: 'ragnhild' });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
