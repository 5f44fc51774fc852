import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { lookEvents, PersonId, type LookEvent, type ShownList } from '@saksgang/domain';
import {
  blindKeyRing,
  eventCodec,
  START,
  StoreUnavailable,
  storeWith,
  type EventStore,
} from '@saksgang/event-store';
import { localDate } from '@saksgang/kernel';
import type { QueueRow } from '@saksgang/read-models';
import fc from 'fast-check';
import { demoUsers } from '../access/demo-users.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { GetPerson } from '../person/get-person.ts';
import { SearchPersons } from '../person/search-persons.ts';
import { FindQueue } from '../queue/find-queue.ts';
import { SearchCases } from '../queue/search-cases.ts';
import { caseIdOf } from '../shared/derived-ids.ts';
import {
  aConcern,
  fixedReadModels,
  openOffice,
  requesterFor,
  type OpenOffice,
} from '../testing/index.ts';

const open: OpenOffice[] = [];
let isAway = false;
afterEach(async () => {
  isAway = false;
  for (const office of open.splice(0)) await office.close();
});

/** A store that reads, and does not answer when it should write. */
function storeOver(memory: EventStore): EventStore {
  return storeWith(memory, {
    append: (requests) =>
      isAway ? Promise.reject(new StoreUnavailable('away')) : memory.append(requests),
  });
}

function row(different: Partial<QueueRow> = {}): QueueRow {
  return {
    caseId: randomUUID(),
    caseNumber: '2026-0001',
    childId: randomUUID(),
    childName: 'Nora Eksempel',
    birthDate: localDate('2017-05-04'),
    grading: 'None',
    phase: 'Concern',
    status: 'Open',
    nextStep: 'ScreenConcern',
    deadline: null,
    childSeenOn: null,
    responsible: null,
    revision: 1,
    ...different,
  };
}

async function officeWith(rows: readonly QueueRow[]): Promise<OpenOffice> {
  const office = await openOffice({ readModels: fixedReadModels(rows), storeOver });
  open.push(office);
  return office;
}

/** A page of a list is shown, and the answer leaves. */
async function shows(
  office: OpenOffice,
  list: ShownList,
  {
    as = 'ingrid',
    ...asked
  }: { readonly as?: keyof typeof demoUsers; readonly first?: number } & {
    readonly showsRows?: boolean;
    readonly text?: string | null;
  } = {},
): Promise<void> {
  const requester = { ...requesterFor(as) };
  const search = { first: 100, after: null, minPosition: null, text: 'Nora', ...asked };
  const any = { tab: null, phase: null, horizon: null, nextStep: null, responsible: null };
  if (list === 'Queue') {
    const queue = { ...search, ...any, text: null, showsRows: true, ...asked };
    await office.queries.execute(new FindQueue(requester, queue));
  } else {
    const request = { ...search, text: 'Nora' };
    await office.queries.execute(
      list === 'CaseSearch'
        ? new SearchCases(requester, request)
        : new SearchPersons(requester, request),
    );
  }
  await office.looks.settled(requester);
}

async function noted({ store }: OpenOffice): Promise<readonly LookEvent[]> {
  const codec = eventCodec<LookEvent>(lookEvents, blindKeyRing);
  const filter = { categories: ['look'] };
  const { events } = await store.readAll({ after: START, filter, limit: 1_000 });
  return (await codec.open(events)).map(({ event }) => event);
}

/** For each child noted in a list, how many times. */
async function timesNoted(office: OpenOffice): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (const { type, data } of await noted(office)) {
    const shown = type === 'ListShown' ? data.shown : [];
    for (const { personId } of shown) times.set(personId, (times.get(personId) ?? 0) + 1);
  }
  return times;
}

describe('Children on a list', () => {
  it('are looked at by whoever gets the list: one event for a page, with every case on it', async () => {
    const rows = [row(), row()];
    const office = await officeWith(rows);
    await shows(office, 'Queue');
    const { role, unitId: unit } = demoUsers.ingrid;
    const shown = rows.map(({ caseId, childId: personId }) => ({
      caseId,
      personId,
      relation: 'Listed',
    }));
    expect(await noted(office)).toMatchObject([
      { type: 'ListShown', data: { list: 'Queue', role, unit, shown } },
    ]);
  });

  it('are noted by their ids, and never by what was searched for', async () => {
    const office = await officeWith([row()]);
    await shows(office, 'CaseSearch');
    expect(JSON.stringify(await noted(office))).not.toMatch(/nora/i);
  });

  it('are told apart by list: to look for a child is another thing than to have it on one’s desk', async () => {
    const office = await officeWith([row()]);
    await shows(office, 'Queue');
    await shows(office, 'CaseSearch');
    const lists = (await noted(office)).map(
      (event) => event.type === 'ListShown' && event.data.list,
    );
    expect(lists).toEqual(['Queue', 'CaseSearch']);
  });

  it('are noted for each who sees them', async () => {
    const shown = row();
    const office = await officeWith([shown]);
    await shows(office, 'Queue');
    await shows(office, 'Queue', { as: 'mats' });
    expect(await timesNoted(office)).toEqual(new Map([[shown.childId, 2]]));
  });

  it('are noted once while somebody goes on with the list, and a child that joins it when it does', async () => {
    const rows = [row()];
    const office = await officeWith(rows);
    await shows(office, 'Queue');
    rows.push(row());
    await shows(office, 'Queue');
    await shows(office, 'Queue');
    expect([...(await timesNoted(office)).values()]).toEqual([1, 1]);
    office.itIs('2026-01-05T08:15:00.000Z');
    await shows(office, 'Queue');
    expect([...(await timesNoted(office)).values()]).toEqual([2, 2]);
  });

  it('are not shown where they are only counted; what is counted by a name is', async () => {
    const office = await officeWith([row()]);
    await shows(office, 'Queue', { showsRows: false });
    expect(await noted(office)).toEqual([]);
    await shows(office, 'Queue', { showsRows: false, text: 'Nora' });
    expect(await noted(office)).toHaveLength(1);
  });

  it('that nobody is on leave nothing behind', async () => {
    const office = await officeWith([]);
    await shows(office, 'Queue');
    expect(await noted(office)).toEqual([]);
  });

  it('are each noted exactly once in a quarter of an hour, whatever pages are asked for', async () => {
    const rows = Array.from({ length: 6 }, () => row());
    const pages = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(pages, async (asked) => {
        const page: QueueRow[] = [];
        const office = await officeWith(page);
        for (const places of asked) {
          page.splice(0, page.length, ...places.flatMap((place) => rows[place] ?? []));
          await shows(office, 'Queue');
        }
        const seen = new Set(asked.flat().map((place) => rows[place]?.childId));
        expect(new Map(await timesNoted(office))).toEqual(new Map([...seen].map((id) => [id, 1])));
      }),
      { numRuns: 30 },
    );
  });

  it('that could not be noted are not shown, and are noted when the list is asked for again', async () => {
    const office = await officeWith([row()]);
    isAway = true;
    await expect(shows(office, 'Queue')).rejects.toThrow(StoreUnavailable);
    isAway = false;
    await shows(office, 'Queue');
    expect(await noted(office)).toHaveLength(1);
  });
});

describe('A child that somebody looks for', () => {
  const rows: QueueRow[] = [];

  async function knownChild(): Promise<{ office: OpenOffice; personId: PersonId }> {
    rows.length = 0;
    const office = await officeWith(rows);
    const origin = { requester: requesterFor('intake'), commandId: randomUUID() };
    const stored = await office.commands.execute(new ReceiveConcern(aConcern(), origin));
    if (!stored.ok) throw new Error('the concern was refused');
    const { events } = await office.store.readAll({ after: START, limit: 1 });
    const personId = PersonId.parse(String(events[0]?.stream).slice('person-'.length));
    rows.push(row({ childId: personId, caseId: stored.value.caseId }));
    return { office, personId };
  }

  it('is noted with the right they are shown by', async () => {
    const { office, personId } = await knownChild();
    await shows(office, 'PersonSearch', { as: 'ragnhild' });
    const caseId = caseIdOf(demoUsers.ragnhild.tenant, personId);
    const [event] = await noted(office);
    expect(event).toMatchObject({
      type: 'ListShown',
      data: { list: 'PersonSearch', shown: [{ caseId, personId, relation: 'Colleague' }] },
    });
  });

  it('is noted as a look of its own where nothing else of the case is shown', async () => {
    const { office, personId } = await knownChild();
    const requester = { ...requesterFor('ragnhild') };
    await office.queries.execute(new GetPerson(requester, personId));
    await office.looks.settled(requester);
    expect(await noted(office)).toMatchObject([
      { type: 'Looked', data: { part: 'Person', personId, relation: 'Colleague' } },
    ]);
  });
});
