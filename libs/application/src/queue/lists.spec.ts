import { randomUUID } from 'node:crypto';
import { PersonId } from '@saksgang/domain';
import type { Position } from '@saksgang/event-store';
import { localDate } from '@saksgang/kernel';
import type { QueueRow } from '@saksgang/read-models';
import { afterEach, describe, expect, it } from '@jest/globals';
import { GradeAddress } from '../person/grade-address.ts';
import { GetPerson } from '../person/get-person.ts';
import { SearchPersons } from '../person/search-persons.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { ProjectionBehind } from '../shared/projection-behind.ts';
import {
  aConcern,
  fixedReadModels,
  openOffice,
  requesterFor,
  type OpenOffice,
} from '../testing/index.ts';
import { FindQueue } from './find-queue.ts';
import { SearchCases } from './search-cases.ts';

const open: OpenOffice[] = [];
afterEach(async () => {
  for (const office of open.splice(0)) await office.close();
});

async function officeWith(rows: readonly QueueRow[], position: bigint) {
  const readModels = fixedReadModels(rows, position as Position);
  const office = await openOffice({ readModels });
  open.push(office);
  return office;
}

const row: QueueRow = {
  caseId: 'a2f4d5c6-1111-4222-8333-444455556666',
  caseNumber: '2026-0001',
  childId: 'b2f4d5c6-1111-4222-8333-444455556666',
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
};

const everything = {
  first: 10,
  after: null,
  minPosition: null,
  tab: null,
  phase: null,
  horizon: null,
  nextStep: null,
  responsible: null,
  text: null,
  showsRows: true,
};
const search = { first: 10, after: null, minPosition: null, text: 'Nora' };

describe('A list of children', () => {
  it('shows a strictly confidential child by initials only', async () => {
    const { queries } = await officeWith([{ ...row, grading: 'StrictlyConfidential' }, row], 5n);
    const ingrid = requesterFor('ingrid');
    const queue = await queries.execute(new FindQueue(ingrid, everything));
    const found = await queries.execute(new SearchCases(ingrid, search));
    for (const page of [queue, found]) {
      expect(page.rows.map((listed) => listed.row.childName)).toEqual(['N. E.', 'Nora Eksempel']);
    }
  });

  it('holds what its reader has just written, or says that it does not', async () => {
    const { queries } = await officeWith([row], 5n);
    const ask = (minPosition: bigint) =>
      queries.execute(
        new FindQueue(requesterFor('ingrid'), {
          ...everything,
          minPosition: minPosition as Position,
        }),
      );
    expect((await ask(5n)).rows).toHaveLength(1);
    await expect(ask(6n)).rejects.toThrow(ProjectionBehind);
  });
});

describe('Looking for a person', () => {
  it('shows a strictly confidential one by initials, and by name in their own case', async () => {
    const commandId = randomUUID();
    const ingrid = requesterFor('ingrid');
    const rows: QueueRow[] = [];
    const office = await officeWith(rows, 5n);
    await office.commands.execute(new ReceiveConcern(aConcern(), { requester: ingrid, commandId }));
    const { events } = await office.store.readAll({ after: 0n as Position, limit: 1 });
    const personId = PersonId.parse(String(events[0]?.stream).slice('person-'.length));
    rows.push({ ...row, childId: personId });
    const grading = { personId, grading: 'StrictlyConfidential' as const };
    await office.commands.execute(
      new GradeAddress(grading, { requester: requesterFor('hanne'), commandId: randomUUID() }),
    );
    const page = await office.queries.execute(new SearchPersons(requesterFor('hanne'), search));
    expect(page.rows[0]?.row.person).toMatchObject({ name: 'N. E.', age: 8 });
    const person = await office.queries.execute(new GetPerson(requesterFor('hanne'), personId));
    expect(person?.name).toBe('Nora Eksempel');
  });
});
