import { randomUUID } from 'node:crypto';
import { demoUsers } from '@saksgang/application';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, storeWith, streamName, type EventStore } from '@saksgang/event-store';
import type { QueueRow } from '@saksgang/read-models';
import { fixedReadModels } from '@saksgang/application/testing';
import { aCase, mutate, type CaseAtWork } from '../testing/case-at-work.ts';
import { openApi, type OpenApi, type UserName } from '../testing/open-api.ts';

const CASE = 'query ($id: ID!) { case(id: $id) { caseNumber child { name } } }';
const LOOKS = `query ($id: ID!) {
  looks(caseId: $id, first: 10) { edges { node { by { name } part revision role relation } } }
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

const ask = (query: string, as: UserName, language = 'nb') =>
  api.ask(query, { variables: { id: atWork.caseId }, as, language });

describe('Who looked', () => {
  it('is told to those who answer for access, with what they saw and by which right', async () => {
    await ask(CASE, 'mats');
    const { data } = await ask(LOOKS, 'ragnhild');
    const look = {
      by: { name: 'Mats Evju' },
      part: 'CASE',
      revision: null,
      role: 'CASEWORKER',
      relation: 'Unit',
    };
    expect(data).toMatchObject({ looks: { edges: expect.arrayContaining([{ node: look }]) } });
  });

  it('is told in a plain sentence, in the reader’s language, with the day that was shown', async () => {
    api.itIs('2026-01-06');
    await ask('query ($id: ID!) { case(id: $id, asOf: { revision: 0 }) { caseNumber } }', 'mats');
    const asked = '{ looks(caseId: $id, first: 1) { edges { node { sentence } } } }';
    const tell = async (language: string) =>
      (await ask(`query ($id: ID!) ${asked}`, 'ragnhild', language)).text;
    expect(await tell('nb')).toContain(
      'Mats Evju (saksbehandler, Barnevernstjenesten i Lyngvik) så på saken slik den var 5. januar 2026 kl. 09:00 – arbeider i enheten som har saken.',
    );
    expect(await tell('nn')).toContain('såg på saka slik ho var 5. januar 2026');
    expect(await tell('en')).toContain('looked at the case as it was on 5 January 2026');
  });

  it('is told of a child, with the case or without', async () => {
    await ask(CASE, 'mats');
    const { state } = await api.cases.load(streamName('case', atWork.caseId));
    const id = String(state.childId);
    const asked = `{ personLooks(personId: "${id}", first: 10) { totalCount edges { node { by { name } } } } }`;
    expect((await ask(asked, 'vilde')).text).toContain('Mats Evju');
    const unknown = `{ personLooks(personId: "${randomUUID()}", first: 10) { totalCount } }`;
    expect((await ask(unknown, 'vilde')).data).toEqual({ personLooks: { totalCount: 0 } });
  });

  it('is told to nobody else', async () => {
    for (const name of ['ingrid', 'mats', 'tor', 'amal', 'jonas', 'liv'] as const) {
      const { errors } = await ask(LOOKS, name);
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  it('is told to nobody in whose way a conflict of interest stands', async () => {
    await ask(CASE, 'mats');
    const conflict = { user: demoUsers.hanne.id, ground: 'KINSHIP' };
    await mutate(api, 'recordConflictOfInterest', {
      commandId: randomUUID(),
      caseId: atWork.caseId,
      ...conflict,
    });
    const told = await ask(LOOKS, 'hanne');
    expect(told.data).toEqual({ looks: { edges: [] } });
    expect((await exported('hanne')).result).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('The report of who looked', () => {
  it('is a page that a parent can read, and names no child', async () => {
    await ask(CASE, 'mats');
    const { result } = await exported('ragnhild');
    expect(result).toMatchObject({
      __typename: 'LooksExported',
      fileName: expect.stringMatching(/^innsynslogg-2026-\d+-2026-01-05\.html$/),
      mediaType: 'text/html;charset=utf-8',
    });
    expect(result['content']).toContain('Mats Evju (saksbehandler');
    expect(result['content']).not.toContain('Nora');
  });

  it('is a table for a spreadsheet, in which nothing is a formula', async () => {
    await ask(CASE, 'mats');
    const { result } = await exported('ragnhild', 'CSV');
    const [heading, line] = String(result['content']).split('\r\n');
    expect(heading).toBe('\uFEFF"Når";"Hvem";"Arbeidet som";"Enhet";"Hva";"Hvorfor det var mulig"');
    expect(line).toContain('"Mats Evju";"saksbehandler";"Barnevernstjenesten i Lyngvik"');
  });

  it('is lines for a security log, by ids alone', async () => {
    await ask(CASE, 'mats');
    const { result } = await exported('ragnhild', 'CEF');
    expect(String(result['content']).split('\n')[0]).toBe(
      `CEF:0|Saksgang|Saksgang|1|look:Case|Look at a case|3|end=1767600000000 suid=${demoUsers.mats.id} ` +
        `duid=${String((await api.cases.load(streamName('case', atWork.caseId))).state.childId)} ` +
        `cs1Label=caseId cs1=${atWork.caseId} cs2Label=relation cs2=Unit cs3Label=role cs3=CASEWORKER ` +
        `cs4Label=unit cs4=${demoUsers.mats.unitId}`,
    );
  });

  it('is noted itself: who took it out', async () => {
    await ask(CASE, 'mats');
    await exported('ragnhild');
    const { text } = await ask(LOOKS, 'vilde');
    expect(text).toContain('"by":{"name":"Ragnhild Myhre"},"part":"REPORT"');
  });

  it('is of a case or of a child, and not of both or none', async () => {
    const both = { caseId: atWork.caseId, personId: randomUUID(), format: 'HTML' };
    for (const input of [both, { format: 'HTML' }]) {
      const { result } = await mutate(api, 'exportLooks', input, 'ragnhild');
      expect(result).toMatchObject({ __typename: 'InvalidInput', issues: [{ field: 'personId' }] });
    }
  });
});

const exported = (as: UserName, format = 'HTML') =>
  mutate(api, 'exportLooks', { caseId: atWork.caseId, format }, as);

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
