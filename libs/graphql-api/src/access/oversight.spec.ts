import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import { fixedReadModels } from '@saksgang/application/testing';
import type { CaseId } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import { aCase, mutate } from '../testing/case-at-work.ts';
import { openApi, type OpenApi, type UserName } from '../testing/open-api.ts';

const REASONS = 'Politiet ringte om barnet i natt.';
const COUNT = '{ emergencyNotices(first: 10) { totalCount waitingCount } }';
const NOTICES = `{ emergencyNotices(first: 10) { edges { node {
  id caseId caseNumber isYours user { name } purpose reasons waitedDays isOverdue
  told { user { name } role seenAt } review { by { name } isJustified comment } } } } }`;

let api: OpenApi;
let caseId: CaseId;
let emergencyId: string;

/** A list that holds the one haste, whoever asks: what is shown of it is judged by the case itself. */
const readModels = {
  ...fixedReadModels([]),
  emergencies: async () => ({
    rows: [{ cursor: 'one', row: { caseId, emergencyId } }],
    totalCount: 1,
    hasNextPage: false,
    waitingCount: 1,
  }),
};

/** Even has opened a case of Ingrid's unit in haste. */
beforeEach(async () => {
  api = await openApi({ readModels });
  caseId = (await aCase(api)).caseId;
  await step('placeCaseInUnit', { unit: demoUsers.ingrid.unitId }, 'hanne');
  await step('takeEmergencyAccess', { purpose: 'CHILD_IN_DANGER', reasons: REASONS }, 'even');
  emergencyId = (await emergency())?.emergencyId ?? '';
});
afterEach(() => api.close());

async function step(name: string, input: object, as: UserName) {
  const { result } = await mutate(api, name, { commandId: randomUUID(), caseId, ...input }, as);
  return result;
}

async function emergency() {
  const { state } = await api.cases.load(streamName('case', caseId));
  return state.access.emergencies.at(-1);
}

async function notices(as: UserName): Promise<unknown> {
  const { data, errors } = await api.ask(NOTICES, { as });
  return data?.['emergencyNotices'] ?? errors?.[0]?.extensions['code'];
}

const shown = (node: object) => ({ edges: [{ node }] });

describe('What was opened in haste', () => {
  it('is shown to the leader and to the officer, who is named no child and opens no case', async () => {
    api.itIs('2026-01-08');
    const told = [
      { user: { name: 'Hanne Vik' }, role: 'UNIT_LEADER', seenAt: null },
      { user: { name: 'Vilde Nes' }, role: 'DATA_PROTECTION_OFFICER', seenAt: null },
    ];
    const haste = {
      user: { name: 'Even Dahl' },
      purpose: 'CHILD_IN_DANGER',
      reasons: REASONS,
      waitedDays: 3,
      isOverdue: false,
      review: null,
    };
    expect(await notices('hanne')).toMatchObject(shown({ ...haste, isYours: true, told }));
    expect(await notices('vilde')).toMatchObject(shown({ ...haste, isYours: false }));
    const opened = await api.ask(`{ case(id: "${caseId}") { id } }`, { as: 'vilde' });
    expect(opened.text).toContain('FORBIDDEN');
  });

  it('is for nobody else, whatever the list says', async () => {
    for (const other of ['ingrid', 'even', 'tor', 'amal', 'jonas'] as const) {
      expect(await notices(other)).toBe('FORBIDDEN');
    }
    await step(
      'recordConflictOfInterest',
      { user: demoUsers.hanne.id, ground: 'KINSHIP' },
      'ingrid',
    );
    expect(await notices('hanne')).toEqual({ edges: [] });
  });

  it('notes who has read why, and not who has only counted', async () => {
    await api.ask(COUNT, { as: 'hanne' });
    expect((await emergency())?.seen).toEqual([]);
    await notices('vilde');
    await notices('vilde');
    expect((await emergency())?.seen.map(({ by }) => by)).toEqual([demoUsers.vilde.id]);
    const seenAt = '2026-01-05T08:00:00.000Z';
    const told = [{ seenAt: null }, { seenAt }];
    expect(await notices('hanne')).toMatchObject(shown({ told }));
  });

  it('of a child with a graded address the unit’s leader opens, and nobody else', async () => {
    const { data } = await api.ask(`{ case(id: "${caseId}") { child { id } } }`, { as: 'ingrid' });
    const personId = /"id":"([0-9a-f-]+)"/.exec(JSON.stringify(data))?.[1];
    await mutate(api, 'gradeAddress', {
      commandId: randomUUID(),
      personId,
      grading: 'STRICTLY_CONFIDENTIAL',
    });
    expect(await notices('hanne')).toMatchObject(shown({ isYours: true }));
    expect(await notices('vilde')).toMatchObject(shown({ isYours: false, reasons: REASONS }));
  });

  it('stands out when it has waited for more than a week', async () => {
    api.itIs('2026-01-12T08:00:00.000Z');
    expect(await notices('hanne')).toMatchObject(shown({ waitedDays: 7, isOverdue: false }));
    api.itIs('2026-01-12T08:00:00.001Z');
    expect(await notices('hanne')).toMatchObject(shown({ isOverdue: true }));
  });

  it('is reviewed by the leader, in words the officer may read', async () => {
    const comment = 'Bakvakten hadde grunn til å se saken.';
    const review = { emergencyId, isJustified: true, comment };
    expect(await step('reviewEmergencyAccess', review, 'hanne')).toMatchObject({
      __typename: 'CaseChanged',
    });
    const by = { name: 'Hanne Vik' };
    expect(await notices('vilde')).toMatchObject(
      shown({ waitedDays: null, review: { by, isJustified: true, comment } }),
    );
  });
});
