import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonId, type CaseId } from '@saksgang/domain';
import { WITHHELD } from '@saksgang/kernel';
import { GetCaseEvents } from '../case/get-case-events.ts';
import { GetCase } from '../case/get-case.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { WriteNote } from '../journal/write-note.ts';
import { GetLooks } from '../look/get-looks.ts';
import { GetPerson } from '../person/get-person.ts';
import { GradeAddress } from '../person/grade-address.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { localDate } from '@saksgang/kernel';
import { AccessDenied } from './authorise.ts';
import { demoUsers } from './demo-users.ts';
import { EndCaseReview } from './end-case-review.ts';
import { OpenCaseForReview } from './open-case-for-review.ts';
import { RecordConflictOfInterest } from './record-conflict-of-interest.ts';
import type { Requester } from './requester.ts';

const amal = requesterFor('amal');
const ingrid = requesterFor('ingrid');
const hanne = requesterFor('hanne');
const WORDS = 'Nora har vært mye borte fra skolen.';
const review = { purpose: 'Deviation', reasons: 'Fristen for undersøkelsen ble brutt.' } as const;
const notFound = { ok: false, error: { code: 'NotFound', what: 'case' } };

let office: OpenOffice;
let caseId: CaseId;
let childId: PersonId;

beforeEach(async () => {
  office = await openOffice();
  const stored = await office.commands.execute(new ReceiveConcern(aConcern(), as(ingrid)));
  if (!stored.ok) throw new Error('the concern was refused');
  caseId = stored.value.caseId;
  const view = await office.queries.execute(new GetCase(ingrid, caseId));
  childId = PersonId.parse(view?.file.childId ?? '');
});
afterEach(() => office.close());

function as(requester: Requester) {
  return { requester, commandId: randomUUID() };
}

function open(requester: Requester) {
  return office.commands.execute(new OpenCaseForReview({ caseId, ...review }, as(requester)));
}

async function wordsFor(requester: Requester, moment: { revision: number } | null = null) {
  const view = await office.queries.execute(new GetCase(requester, caseId, moment));
  return view?.file.concerns[0]?.account ?? null;
}

describe('A case that a reviewer opens for review', () => {
  it('is shown with its names and words: now, at each of its moments, its events and its child', async () => {
    expect(await wordsFor(amal)).toBe(WITHHELD);
    expect(await open(amal)).toMatchObject({ ok: true });
    expect(await wordsFor(amal)).toBe(WORDS);
    expect(await wordsFor(amal, { revision: 1 })).toBe(WORDS);
    const child = await office.queries.execute(new GetPerson(amal, childId));
    expect(child?.name).toBe('Nora Eksempel');
    const events = new GetCaseEvents(amal, caseId, { from: 0, to: 9 });
    expect(inspect(await office.queries.execute(events), { depth: null })).toContain(WORDS);
  });

  it('is without them again when fourteen days have gone, in its past too', async () => {
    await open(amal);
    office.itIs('2026-01-19T07:59:59.999Z');
    expect(await wordsFor(amal)).toBe(WORDS);
    office.itIs('2026-01-19T08:00:00.000Z');
    expect(await wordsFor(amal)).toBe(WITHHELD);
    expect(await wordsFor(amal, { revision: 1 })).toBe(WITHHELD);
  });

  it('is without them at once when the reviewer says that they are done', async () => {
    await open(amal);
    const view = await office.queries.execute(new GetCase(ingrid, caseId));
    const [opened] = view?.file.access.reviews ?? [];
    if (!opened) throw new Error('nothing was opened');
    const { reviewId } = opened;
    const end = new EndCaseReview({ caseId, reviewId }, as(amal));
    expect(await office.commands.execute(end)).toMatchObject({ ok: true });
    expect(await wordsFor(amal)).toBe(WITHHELD);
  });

  it('tells those who work in it who opened it, why and until when', async () => {
    await open(amal);
    for (const worker of [ingrid, hanne]) {
      const view = await office.queries.execute(new GetCase(worker, caseId));
      expect(view?.file.access.reviews).toMatchObject([
        { ...review, user: demoUsers.amal.id, until: '2026-01-19T08:00:00.000Z' },
      ]);
    }
  });

  it('notes each look with the right it was had by', async () => {
    await wordsFor(amal);
    await open(amal);
    await wordsFor(amal);
    const of = { caseId, personId: null };
    const page = { first: 10, after: null };
    const looks = await office.queries.execute(new GetLooks(hanne, of, page));
    const own = looks.rows.map(({ row }) => row).filter(({ by }) => by === demoUsers.amal.id);
    expect(own.map(({ relation }) => relation)).toEqual(['Review', 'Unnamed']);
  });

  it('is only read: a reviewer writes nothing in it', async () => {
    await open(amal);
    const happenedOn = localDate('2026-01-05');
    const note = { kind: 'Fact', happenedOn, source: null, text: 'Et notat.' } as const;
    const written = office.commands.execute(new WriteNote({ ...note, caseId }, as(amal)));
    await expect(written).rejects.toThrow(AccessDenied);
  });

  it('is not a graded child’s: neither opened, nor open any longer (frl § 10-4)', async () => {
    await open(amal);
    const graded = { personId: childId, grading: 'Confidential' } as const;
    await office.commands.execute(new GradeAddress(graded, as(ingrid)));
    expect(await wordsFor(amal)).toBeNull();
    expect(await office.queries.execute(new GetPerson(amal, childId))).toBeNull();
    expect(await open(amal)).toEqual(notFound);
  });

  it('is not one that a conflict of interest keeps the reviewer out of (fvl § 6)', async () => {
    await open(amal);
    const conflict = { caseId, user: demoUsers.amal.id, ground: 'Kinship' } as const;
    await office.commands.execute(new RecordConflictOfInterest(conflict, as(ingrid)));
    expect(await wordsFor(amal)).toBeNull();
    expect(await open(amal)).toEqual(notFound);
  });

  it('is opened by nobody who does not review, and shown to nobody who no longer does', async () => {
    for (const other of [ingrid, hanne, requesterFor('integrator')]) {
      await expect(open(other)).rejects.toThrow(AccessDenied);
    }
    await open(amal);
    const moved = { ...amal, user: { ...amal.user, role: 'RECORDS_OFFICER' } } as const;
    expect(await wordsFor(moved)).toBeNull();
  });
});
