import { describe, expect, it } from '@jest/globals';
import { spec } from '@saksgang/testing/spec';
import fc from 'fast-check';
import { caseDecider } from '../case/case.decider.ts';
import { UnitId, type UserId } from '../shared/ids.ts';
import {
  aCaseFile,
  aCaseThatIs,
  aConflictOfInterest,
  anEmergency,
  anEmergencyNotice,
  anOverseer,
  ids,
  noonOf,
  days,
  seeEmergencyNotice,
  takeEmergencyAccess,
} from '../testing/index.ts';
import type { Overseer } from './access.ts';

const aCase = spec(caseDecider);
const received = aCaseThatIs('Received');
const inUnit = [...received, { type: 'CasePlacedInUnit', data: { unit: ids.unit } } as const];
const otherUnit = UnitId.parse('00000000-0000-4000-8000-000000000199');
const leader = anOverseer();
const secondLeader = anOverseer({ user: ids.recordsOfficer });
const leaderElsewhere = anOverseer({ user: ids.caseworker, unit: otherUnit });
const officer = anOverseer({
  user: ids.officer,
  role: 'DataProtectionOfficer',
  unit: otherUnit,
});

/** Opened in haste by the colleague: these are told. */
function tells(overseers: readonly Overseer[], told: readonly Overseer[], given = inUnit) {
  const notice = anEmergencyNotice({ told: told.map(({ user, role }) => ({ user, role })) });
  aCase
    .given(...given)
    .when(takeEmergencyAccess({ overseers }))
    .then(anEmergency(), notice);
}

describe('Who is told that a case was opened in haste', () => {
  it('is every leader of its unit, and the data protection officer', () => {
    tells([leaderElsewhere, leader, secondLeader, officer], [leader, secondLeader, officer]);
  });

  it('is every leader of the municipality where the case has no unit', () => {
    tells([leaderElsewhere, leader, officer], [leaderElsewhere, leader, officer], [...received]);
  });

  it('is the other units’ leaders where the unit has none that can be told', () => {
    tells([leaderElsewhere, officer], [leaderElsewhere, officer]);
    const itself = anOverseer({ user: ids.colleague });
    tells([itself, leaderElsewhere, officer], [leaderElsewhere, officer]);
  });

  it('is the data protection officer alone where no other leader is left', () => {
    tells([anOverseer({ user: ids.colleague }), officer], [officer]);
  });

  it('is nobody whom a conflict of interest keeps out, behind whichever account (fvl § 6)', () => {
    const kept = [...inUnit, aConflictOfInterest({ user: ids.leader })];
    aCase
      .given(...kept)
      .when(takeEmergencyAccess({ overseers: [leader, { ...secondLeader, alsoAs: [ids.leader] }] }))
      .thenRejected({ code: 'NobodyToTell' });
  });

  it('must be somebody: with nobody to tell, nobody lets themselves in', () => {
    for (const overseers of [[], [anOverseer({ user: ids.colleague })]]) {
      aCase
        .given(...inUnit)
        .when(takeEmergencyAccess({ overseers }))
        .thenRejected({ code: 'NobodyToTell' });
    }
  });

  it('is never whoever opened it, nor anybody disqualified, and never nobody', () => {
    const users: readonly UserId[] = [ids.leader, ids.caseworker, ids.colleague, ids.officer];
    const user = fc.constantFrom(...users);
    const overseer: fc.Arbitrary<Overseer> = fc.record({
      user,
      role: fc.constantFrom('UnitLeader', 'DataProtectionOfficer'),
      unit: fc.constantFrom(ids.unit, otherUnit),
      alsoAs: fc.array(user, { maxLength: 1 }),
    });
    const overseers = fc.array(overseer, { maxLength: 5 });
    const others = fc.array(user, { maxLength: 1 });
    const property = fc.property(user, others, user, overseers, (by, own, kept, all) => {
      const file = aCaseFile([...inUnit, aConflictOfInterest({ user: kept })]);
      const command = takeEmergencyAccess({ by, alsoAs: own, overseers: all });
      const answer = caseDecider.decide(command, file);
      if (!answer.ok) return;
      const [taken, notice] = answer.value;
      expect(taken).toMatchObject({ type: 'EmergencyAccessTaken' });
      const told = notice?.type === 'EmergencyNoticeSent' ? notice.data.told : [];
      const hidden = [by, ...own, kept];
      const open = all.filter(({ user: one, alsoAs }) =>
        [one, ...alsoAs].every((account) => !hidden.includes(account)),
      );
      expect(told.length).toBeGreaterThan(0);
      expect(open.map((one) => one.user)).toEqual(
        expect.arrayContaining(told.map((one) => one.user)),
      );
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('Reading why a case was opened in haste', () => {
  const taken = [...inUnit, anEmergency(), anEmergencyNotice()];
  const seen = { type: 'EmergencyNoticeSeen', data: { emergencyId: ids.emergency } } as const;

  it('is noted once for each who reads it, also of a closed case', () => {
    aCase
      .given(...taken)
      .when(seeEmergencyNotice())
      .then(seen);
    aCase
      .given(...aCaseThatIs('Closed'), anEmergency(), anEmergencyNotice())
      .when(seeEmergencyNotice())
      .then(seen);
    const file = aCaseFile(taken);
    const read = { ...seen, by: ids.leader, at: noonOf(days.clockStart) };
    const after = caseDecider.evolve(file, read);
    const again = (part: Parameters<typeof seeEmergencyNotice>[0]) =>
      caseDecider.decide(seeEmergencyNotice(part), after);
    expect(after.access.emergencies[0]?.seen).toEqual([
      { by: ids.leader, at: noonOf(days.clockStart) },
    ]);
    expect(again({})).toEqual({ ok: true, value: [] });
    expect(again({ by: ids.officer, alsoAs: [ids.leader] })).toEqual({ ok: true, value: [] });
    expect(again({ by: ids.officer })).toEqual({ ok: true, value: [seen] });
  });

  it('says nothing when whoever opened it reads their own words', () => {
    aCase
      .given(...taken)
      .when(seeEmergencyNotice({ by: ids.colleague }))
      .thenNothing();
  });

  it('is of something that happened', () => {
    aCase
      .given(...inUnit)
      .when(seeEmergencyNotice())
      .thenRejected({ code: 'NotFound', what: 'emergency' });
  });
});
