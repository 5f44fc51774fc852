import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonId, type AddressGrading, type CaseId } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import { GetCaseEvents } from '../case/get-case-events.ts';
import { GetCase } from '../case/get-case.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { WriteNote } from '../journal/write-note.ts';
import { AssignCase } from '../lifecycle/assign-case.ts';
import { GetPerson } from '../person/get-person.ts';
import { GradeAddress } from '../person/grade-address.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { instant, localDate, WITHHELD } from '@saksgang/kernel';
import { AddCoworker } from './add-coworker.ts';
import { demoUsers, NEIGHBOUR_TENANT } from './demo-users.ts';
import { GrantAccess } from './grant-access.ts';
import { PlaceCaseInUnit } from './place-case-in-unit.ts';
import { RecordConflictOfInterest } from './record-conflict-of-interest.ts';
import type { Requester } from './requester.ts';
import { ReviewEmergencyAccess } from './review-emergency-access.ts';
import { TakeEmergencyAccess } from './take-emergency-access.ts';

const ingrid = requesterFor('ingrid');
const mats = requesterFor('mats');
const even = requesterFor('even');
const hanne = requesterFor('hanne');
const notFound = { ok: false, error: { code: 'NotFound', what: 'case' } };

let office: OpenOffice;
let caseId: CaseId;
let childId: PersonId;

/** Ingrid's case, in her unit. */
beforeEach(async () => {
  office = await openOffice();
  const stored = await office.commands.execute(new ReceiveConcern(aConcern(), as(ingrid)));
  if (!stored.ok) throw new Error('the concern was refused');
  caseId = stored.value.caseId;
  const view = await office.queries.execute(new GetCase(ingrid, caseId));
  childId = PersonId.parse(view?.file.childId ?? '');
  await office.commands.execute(new AssignCase({ caseId, to: demoUsers.ingrid.id }, as(ingrid)));
  const unit = demoUsers.ingrid.unitId;
  await office.commands.execute(new PlaceCaseInUnit({ caseId, unit }, as(hanne)));
});
afterEach(() => office.close());

function as(requester: Requester) {
  return { requester, commandId: randomUUID() };
}

async function opens(requester: Requester): Promise<boolean> {
  return (await office.queries.execute(new GetCase(requester, caseId))) !== null;
}

async function grade(grading: AddressGrading): Promise<void> {
  await office.commands.execute(new GradeAddress({ personId: childId, grading }, as(ingrid)));
}

describe('Whose a case is to see', () => {
  it('is the unit’s that has it, and nobody’s else (bvl § 13-1)', async () => {
    expect(await opens(ingrid)).toBe(true);
    expect(await opens(mats)).toBe(true);
    expect(await opens(even)).toBe(false);
    expect(await opens(requesterFor('liv'))).toBe(false);
    expect(await opens({ ...mats, tenant: NEIGHBOUR_TENANT })).toBe(false);
  });

  it('holds for its events, its past and every step, and looks like a case that does not exist', async () => {
    const events = new GetCaseEvents(even, caseId, { from: 0, to: 9 });
    expect(await office.queries.execute(events)).toEqual([]);
    const past = new GetCase(even, caseId, { revision: 0 });
    expect(await office.queries.execute(past)).toBeNull();
    const happenedOn = localDate('2026-01-05');
    const note = { kind: 'Fact', happenedOn, source: null, text: 'Et notat.' } as const;
    const answer = await office.commands.execute(new WriteNote({ ...note, caseId }, as(even)));
    expect(answer).toEqual(notFound);
  });

  it('is also a colleague’s who works along in it, or stands in for somebody who does', async () => {
    const added = await office.commands.execute(
      new AddCoworker({ caseId, user: demoUsers.even.id }, as(ingrid)),
    );
    expect(added).toMatchObject({ ok: true });
    expect(await opens(even)).toBe(true);
    const deputy = { ...requesterFor('amal'), deputyFor: [demoUsers.ingrid.id] };
    expect(await opens(deputy)).toBe(true);
  });

  it('is somebody’s for a while who is let in, until the time that was set', async () => {
    const until = instant('2026-01-06T08:00:00.000Z');
    await office.commands.execute(
      new GrantAccess({ caseId, user: demoUsers.even.id, purpose: 'Guidance', until }, as(hanne)),
    );
    expect(await opens(even)).toBe(true);
    office.itIs(until);
    expect(await opens(even)).toBe(false);
  });
});

describe('Which unit has a case', () => {
  async function unitOf(received: CaseId) {
    const { state } = await office.cases.load(streamName('case', received));
    return state.access.unit;
  }

  async function receivedBy(requester: Requester): Promise<CaseId> {
    const stored = await office.commands.execute(new ReceiveConcern(aConcern(), as(requester)));
    if (!stored.ok) throw new Error('the concern was refused');
    return stored.value.caseId;
  }

  it('is where the first concern was taken in: nobody else sees it, until a leader moves it', async () => {
    const ofEven = await receivedBy(even);
    expect(await unitOf(ofEven)).toBe(demoUsers.even.unitId);
    expect(await office.queries.execute(new GetCase(mats, ofEven))).toBeNull();
  });

  it('is nobody’s while a machine has taken it in, and then of whoever it is given to', async () => {
    const unread = await receivedBy(requesterFor('intake'));
    expect(await unitOf(unread)).toBeNull();
    expect(await office.queries.execute(new GetCase(even, unread))).not.toBeNull();
    const given = new AssignCase({ caseId: unread, to: demoUsers.mats.id }, as(even));
    expect(await office.commands.execute(given)).toMatchObject({ ok: true });
    expect(await unitOf(unread)).toBe(demoUsers.mats.unitId);
    expect(await office.queries.execute(new GetCase(even, unread))).toBeNull();
  });

  it('is another one’s when a leader moves it, to where somebody works with cases', async () => {
    const moved = new PlaceCaseInUnit({ caseId, unit: demoUsers.even.unitId }, as(hanne));
    expect(await office.commands.execute(moved)).toMatchObject({ ok: true });
    expect(await opens(even)).toBe(true);
    expect(await opens(mats)).toBe(false);
    for (const unit of [demoUsers.liv.unitId, demoUsers.amal.unitId]) {
      const lost = new PlaceCaseInUnit({ caseId, unit }, as(hanne));
      const answer = await office.commands.execute(lost);
      expect(answer).toEqual({ ok: false, error: { code: 'NotFound', what: 'unit' } });
    }
  });

  it('does not change with who has it', async () => {
    const given = new AssignCase({ caseId, to: demoUsers.even.id }, as(ingrid));
    expect(await office.commands.execute(given)).toMatchObject({ ok: true });
    expect(await unitOf(caseId)).toBe(demoUsers.ingrid.unitId);
  });
});

describe('A graded address (frl § 10-4)', () => {
  it.each<AddressGrading>(['Confidential', 'StrictlyConfidential'])(
    '«%s» hides child and case from everybody without a relation of their own',
    async (grading) => {
      await grade(grading);
      expect(await opens(ingrid)).toBe(true);
      expect(await opens(hanne)).toBe(true);
      for (const other of [mats, even, requesterFor('integrator')]) {
        expect(await opens(other)).toBe(false);
        expect(await office.queries.execute(new GetPerson(other, childId))).toBeNull();
      }
      expect(await office.queries.execute(new GetPerson(ingrid, childId))).not.toBeNull();
    },
  );

  it('is judged by today’s grading, also in the past', async () => {
    await grade('StrictlyConfidential');
    const past = { revision: 0 };
    expect(await office.queries.execute(new GetCase(mats, caseId, past))).toBeNull();
    await grade('None');
    expect(await office.queries.execute(new GetCase(mats, caseId, past))).not.toBeNull();
  });

  it('does not lose a new concern from somebody who may not see the case', async () => {
    await grade('StrictlyConfidential');
    const concern = aConcern({ child: { personId: childId } });
    const answer = await office.commands.execute(new ReceiveConcern(concern, as(mats)));
    expect(answer).toMatchObject({ ok: true, value: { caseId } });
  });
});

describe('Somebody who reviews how cases went', () => {
  const amal = requesterFor('amal');

  it('sees what happened and when, in the past too, and nobody’s name or words', async () => {
    const view = await office.queries.execute(new GetCase(amal, caseId));
    expect(view?.file.concerns[0]).toMatchObject({ receivedOn: '2026-01-05', account: WITHHELD });
    const past = await office.queries.execute(new GetCase(amal, caseId, { revision: 0 }));
    expect(past?.revision).toBe(0);
    const child = await office.queries.execute(new GetPerson(amal, childId));
    expect(child).toMatchObject({ name: WITHHELD, birthDate: null, hasIdentityNumber: false });
    const events = await office.queries.execute(
      new GetCaseEvents(amal, caseId, { from: 0, to: 9 }),
    );
    expect(events.length).toBeGreaterThan(1);
    expect(inspect([view, past, events], { depth: null })).not.toMatch(
      /Nora|Kari|borte fra skolen/,
    );
  });

  it('sees nothing of a graded child', async () => {
    await grade('Confidential');
    expect(await opens(amal)).toBe(false);
    expect(await office.queries.execute(new GetPerson(amal, childId))).toBeNull();
  });

  it('reads the words of a case that a leader has opened for review', async () => {
    const until = instant('2026-01-06T08:00:00.000Z');
    const user = demoUsers.amal.id;
    await office.commands.execute(
      new GrantAccess({ caseId, user, purpose: 'QualityReview', until }, as(hanne)),
    );
    const view = await office.queries.execute(new GetCase(amal, caseId));
    expect(view?.file.concerns[0]?.account).toBe('Nora har vært mye borte fra skolen.');
    const child = await office.queries.execute(new GetPerson(amal, childId));
    expect(child?.name).toBe('Nora Eksempel');
  });
});

describe('A conflict of interest (fvl § 6)', () => {
  it('keeps somebody out of case and person, whatever relation they had', async () => {
    const declared = new RecordConflictOfInterest(
      { caseId, user: demoUsers.ingrid.id, ground: 'Kinship' },
      as(ingrid),
    );
    expect(await office.commands.execute(declared)).toMatchObject({ ok: true });
    expect(await opens(ingrid)).toBe(false);
    expect(await office.queries.execute(new GetPerson(ingrid, childId))).toBeNull();
    expect(await opens({ ...mats, alsoAs: [demoUsers.ingrid.id] })).toBe(false);
    expect(await opens(mats)).toBe(true);
  });

  it('that one tells of oneself is answered again when it is sent again, and tells nothing more', async () => {
    const origin = as(ingrid);
    const own = { caseId, user: demoUsers.ingrid.id, ground: 'Kinship' } as const;
    const first = await office.commands.execute(new RecordConflictOfInterest(own, origin));
    await office.commands.execute(new AssignCase({ caseId, to: demoUsers.mats.id }, as(mats)));
    const again = await office.commands.execute(new RecordConflictOfInterest(own, origin));
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    const anew = new RecordConflictOfInterest(own, as(ingrid));
    expect(await office.commands.execute(anew)).toEqual(notFound);
    const stolen = new RecordConflictOfInterest(own, { ...origin, requester: even });
    expect(await office.commands.execute(stolen)).toEqual(notFound);
  });

  it('keeps the case from being assigned to them', async () => {
    await office.commands.execute(
      new RecordConflictOfInterest(
        { caseId, user: demoUsers.mats.id, ground: 'Kinship' },
        as(ingrid),
      ),
    );
    const assigned = await office.commands.execute(
      new AssignCase({ caseId, to: demoUsers.mats.id }, as(ingrid)),
    );
    expect(assigned).toEqual({ ok: false, error: { code: 'ConflictOfInterest' } });
  });
});

describe('Opening a case in haste', () => {
  const haste = { purpose: 'ChildInDanger', reasons: 'Politiet ringte.' } as const;

  it('lets somebody in who has no relation to it, for three hours', async () => {
    const taken = await office.commands.execute(
      new TakeEmergencyAccess({ caseId, ...haste }, as(even)),
    );
    expect(taken).toMatchObject({ ok: true });
    expect(await opens(even)).toBe(true);
    office.itIs('2026-01-05T11:00:00.000Z');
    expect(await opens(even)).toBe(false);
  });

  it('does not let in whom a conflict of interest keeps out, nor another municipality', async () => {
    await office.commands.execute(
      new RecordConflictOfInterest(
        { caseId, user: demoUsers.even.id, ground: 'Kinship' },
        as(ingrid),
      ),
    );
    for (const nobody of [even, requesterFor('liv', NEIGHBOUR_TENANT)]) {
      const taken = new TakeEmergencyAccess({ caseId, ...haste }, as(nobody));
      expect(await office.commands.execute(taken)).toEqual(notFound);
    }
  });

  it('is looked at by a leader afterwards', async () => {
    await office.commands.execute(new TakeEmergencyAccess({ caseId, ...haste }, as(even)));
    const view = await office.queries.execute(new GetCase(hanne, caseId));
    const [emergency] = view?.file.access.emergencies ?? [];
    if (emergency === undefined) throw new Error('nothing was opened in haste');
    const { emergencyId } = emergency;
    const review = { caseId, emergencyId, isJustified: true, comment: 'Det var grunn til det.' };
    expect(
      await office.commands.execute(new ReviewEmergencyAccess(review, as(hanne))),
    ).toMatchObject({ ok: true });
  });
});
