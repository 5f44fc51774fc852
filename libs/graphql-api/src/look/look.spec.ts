import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, storeWith, type EventStore } from '@saksgang/event-store';
import type { QueueRow } from '@saksgang/read-models';
import { fixedReadModels } from '@saksgang/application/testing';
import { aCase, type CaseAtWork } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';

const CASE = 'query ($id: ID!) { case(id: $id) { caseNumber child { name } } }';
const LOOKS = `query ($id: ID!) {
  looks(caseId: $id, first: 10) { by { name } part revision role relation }
}`;

let api: OpenApi;
let atWork: CaseAtWork;
let isAway = false;
const listed: QueueRow = {
  caseId: '11111111-2222-4333-8444-555566667777',
  caseNumber: '2026-0009',
  childId: '11111111-2222-4333-8444-555566668888',
  childName: 'Nora Listet',
  birthDate: null,
  grading: 'None',
  phase: 'Concern',
  status: 'Open',
  nextStep: 'ScreenConcern',
  deadline: null,
  childSeenOn: null,
  responsible: null,
  revision: 0,
};

beforeEach(async () => {
  isAway = false;
  api = await openApi({ storeOver, readModels: fixedReadModels([listed]) });
  atWork = await aCase(api);
});
afterEach(() => api.close());

/** A store that reads, and does not answer when it should write. */
function storeOver(memory: EventStore): EventStore {
  return storeWith(memory, {
    append: (requests) =>
      isAway ? Promise.reject(new StoreUnavailable('away')) : memory.append(requests),
  });
}

const ask = (query: string, as: 'ingrid' | 'mats' | 'ragnhild') =>
  api.ask(query, { variables: { id: atWork.caseId }, as });

describe('Who looked', () => {
  it('is told to those who answer for access, with what they saw and by which right', async () => {
    await ask(CASE, 'mats');
    const { data } = await ask(LOOKS, 'ragnhild');
    expect(data).toEqual({
      looks: expect.arrayContaining([
        {
          by: { name: 'Mats Evju' },
          part: 'CASE',
          revision: null,
          role: 'CASEWORKER',
          relation: 'Unit',
        },
      ]),
    });
  });

  it('is told to nobody else', async () => {
    const { errors } = await ask(LOOKS, 'mats');
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('A look that cannot be noted', () => {
  it('shows nobody on a list either, and counts nobody', async () => {
    const QUEUE = '{ workQueue(first: 10) { totalCount edges { node { childName } } } }';
    isAway = true;
    const refused = await ask(QUEUE, 'ingrid');
    expect(refused.data).toBeNull();
    expect(refused.errors?.[0]?.extensions['code']).toBe('UNAVAILABLE');
    expect(refused.text).not.toMatch(/Nora|totalCount/);
    isAway = false;
    const shown = await ask(QUEUE, 'ingrid');
    expect(shown.text).toContain('Nora Listet');
  });

  it('shows nothing of the case, and shows it when the store is back', async () => {
    isAway = true;
    const refused = await ask(CASE, 'ingrid');
    expect(refused.data).toBeNull();
    expect(refused.errors?.[0]?.extensions['code']).toBe('UNAVAILABLE');
    expect(refused.text).not.toContain('Nora');
    isAway = false;
    const shown = await ask(CASE, 'ingrid');
    expect(shown.data).toMatchObject({ case: { child: { name: 'Nora Eksempel' } } });
  });
});
