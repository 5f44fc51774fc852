import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseId, PersonId } from '@saksgang/domain';
import {
  START,
  StoreUnavailable,
  storeWith,
  streamName,
  type EventStore,
} from '@saksgang/event-store';
import { GetCaseEvents } from '../case/get-case-events.ts';
import { GetCase } from '../case/get-case.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { AccessDenied } from '../access/authorise.ts';
import { demoUsers } from '../access/demo-users.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { GetLooks } from './get-looks.ts';

const ingrid = requesterFor('ingrid');
const even = requesterFor('even');
const ragnhild = requesterFor('ragnhild');

let office: OpenOffice;
let caseId: CaseId;
let personId: PersonId;
let isAway = false;

/** A store that reads, and does not answer when it should write. */
function storeOver(memory: EventStore): EventStore {
  return storeWith(memory, {
    append: (requests) =>
      isAway ? Promise.reject(new StoreUnavailable('away')) : memory.append(requests),
  });
}

beforeEach(async () => {
  isAway = false;
  office = await openOffice({ storeOver });
  const origin = { requester: requesterFor('intake'), commandId: randomUUID() };
  const stored = await office.commands.execute(new ReceiveConcern(aConcern(), origin));
  if (!stored.ok) throw new Error('the concern was refused');
  caseId = stored.value.caseId;
  const { state } = await office.cases.load(streamName('case', caseId));
  if (state.childId === null) throw new Error('a case without a child');
  personId = state.childId;
});
afterEach(() => office.close());

/** Opens the case and waits, as an answer does, until that is noted. */
async function opens(requester = { ...ingrid }, revision?: number): Promise<void> {
  const moment = revision === undefined ? null : { revision };
  await office.queries.execute(new GetCase(requester, caseId, moment));
  await office.looks.settled(requester);
}

const everything = { first: 100, after: null };

async function looks(requester = ragnhild) {
  const question = new GetLooks(requester, { caseId, personId: null }, everything);
  return (await office.queries.execute(question)).rows.map(({ row }) => row);
}

describe('Looking at a case', () => {
  it('is an event: who, what, when and with which right', async () => {
    await opens();
    expect(await looks()).toMatchObject([
      {
        by: demoUsers.ingrid.id,
        at: '2026-01-05T08:00:00.000Z',
        caseId,
        personId,
        part: 'Case',
        revision: null,
        role: 'CASEWORKER',
        unit: demoUsers.ingrid.unitId,
        relation: 'Unit',
      },
    ]);
  });

  it('is told apart from looking at its past and at its events', async () => {
    await opens();
    await opens(even, 0);
    const requester = { ...ingrid };
    await office.queries.execute(new GetCaseEvents(requester, caseId, { from: 0, to: 9 }));
    await office.looks.settled(requester);
    const seen = (await looks()).map(({ by, part, revision }) => [by, part, revision]);
    expect(seen).toEqual([
      [demoUsers.ingrid.id, 'Events', null],
      [demoUsers.even.id, 'Past', 0],
      [demoUsers.ingrid.id, 'Case', null],
    ]);
  });

  it('is noted once while somebody goes on looking, and again after a quarter of an hour', async () => {
    await opens();
    await opens();
    office.itIs('2026-01-05T08:14:59.999Z');
    await opens();
    expect(await looks()).toHaveLength(1);
    office.itIs('2026-01-05T08:15:00.000Z');
    await opens();
    expect(await looks()).toHaveLength(2);
  });

  it('is found whichever month it was in', async () => {
    await opens();
    office.itIs('2026-12-31');
    await opens();
    office.itIs('2027-01-01');
    await opens();
    expect((await looks()).map(({ at }) => at.slice(0, 10))).toEqual([
      '2027-01-01',
      '2026-12-31',
      '2026-01-05',
    ]);
  });

  it('never runs back in time, also when a clock is set back', async () => {
    await opens();
    office.itIs('2026-01-04');
    await opens();
    await opens(requesterFor('mats'));
    expect((await looks()).map(({ at }) => at)).toEqual(Array(3).fill('2026-01-05T08:00:00.000Z'));
  });

  it('leaves nothing behind where there was nothing to see', async () => {
    const head = await office.store.head();
    await opens(requesterFor('liv'));
    await opens(ragnhild);
    expect(await office.store.head()).toBe(head);
  });

  it('holds ids and codes only, in streams that do not tell whose case it was', async () => {
    await opens();
    const { events } = await office.store.readAll({
      after: START,
      filter: { categories: ['look'] },
      limit: 10,
    });
    expect(events).toHaveLength(1);
    expect(events[0]?.stream).not.toContain(caseId);
    expect(JSON.stringify(events[0]?.data)).not.toMatch(/Ingrid|Nora/);
  });

  it('that could not be noted is told, so that nothing is shown, and is tried again', async () => {
    const requester = { ...ingrid };
    isAway = true;
    await office.queries.execute(new GetCase(requester, caseId));
    await expect(office.looks.settled(requester)).rejects.toThrow(StoreUnavailable);
    isAway = false;
    await opens();
    expect(await looks()).toHaveLength(1);
  });

  it('is read by those who answer for access, and by nobody else', async () => {
    await expect(looks(ingrid)).rejects.toThrow(AccessDenied);
  });
});
