import { describe, expect, it } from '@jest/globals';
import { instant } from '@saksgang/kernel';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  aConcludedInvestigation,
  aConflictOfInterest,
  addCoworker,
  aGrantedAccess,
  anAssignedCase,
  anEmergency,
  anEmergencyNotice,
  anApprovedDecision,
  approveDecision,
  aReceivedConcern,
  assignCase,
  aWrittenNote,
  grantAccess,
  ids,
  liftConflict,
  receiveConcern,
  recordConflict,
  returnDecision,
  reviewEmergency,
  takeEmergencyAccess,
  writeNote,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const received = aCaseThatIs('Received');
const refused = { code: 'ConflictOfInterest' } as const;
const colleaguesConflict = aConflictOfInterest({ user: ids.colleague });

describe('Working along in a case', () => {
  it('is for colleagues the case is shared with, and ends when they are taken off', () => {
    const added = { type: 'CoworkerAdded', data: { user: ids.colleague } } as const;
    aCase
      .given(...received)
      .when(addCoworker())
      .then(added);
    aCase
      .given(...received, added)
      .when(addCoworker())
      .thenNothing();
    aCase
      .given(...received, added)
      .when({ ...addCoworker(), type: 'RemoveCoworker' })
      .then({ type: 'CoworkerRemoved', data: { user: ids.colleague } });
  });

  it('goes on after the case is closed: a file is still somebody’s to look after', () => {
    aCase
      .given(...aCaseThatIs('Closed'))
      .when(addCoworker())
      .then({ type: 'CoworkerAdded', data: { user: ids.colleague } });
  });
});

describe('Access for a while', () => {
  it('has a purpose and an end, at most ninety days away', () => {
    aCase
      .given(...received)
      .when(grantAccess())
      .then(aGrantedAccess());
    aCase
      .given(...received)
      .when(grantAccess({ until: instant('2026-01-09T12:00:00.000Z') }))
      .thenRejected(invalid('until', 'beforeTheFactItRestsOn'));
    aCase
      .given(...received)
      .when(grantAccess({ until: instant('2026-04-09T12:00:00.001Z') }))
      .thenRejected(invalid('until', 'tooLong'));
  });

  it('can be taken back before', () => {
    const { by, now } = grantAccess();
    aCase
      .given(...received, aGrantedAccess())
      .when({ type: 'WithdrawAccess', by, now, grantId: ids.grant })
      .then({ type: 'AccessWithdrawn', data: { grantId: ids.grant } });
  });
});

describe('Conflicts of interest (fvl § 6)', () => {
  it('can be told of by anybody, oneself included', () => {
    aCase
      .given(...received)
      .when(recordConflict())
      .then(aConflictOfInterest());
    aCase
      .given(...received, aConflictOfInterest())
      .when(recordConflict())
      .thenNothing();
  });

  it('take the case away from whoever is responsible or works along in it', () => {
    const added = { type: 'CoworkerAdded', data: { user: ids.colleague } } as const;
    const file = aCaseFile([
      ...received,
      added,
      aGrantedAccess(),
      aConflictOfInterest(),
      colleaguesConflict,
    ]);
    expect(file.responsible).toBeNull();
    expect(file.access).toMatchObject({ coworkers: [], grants: [] });
  });

  it('keep the case from being assigned, shared or opened in haste', () => {
    const disqualified = [...received, colleaguesConflict];
    const share = [addCoworker(), grantAccess(), assignCase({ to: ids.colleague })];
    for (const command of [...share, takeEmergencyAccess()]) {
      aCase
        .given(...disqualified)
        .when(command)
        .thenRejected(refused);
    }
  });

  it('keep whoever has one from every step, but not from handing in a concern', () => {
    const disqualified = [...received, aConflictOfInterest()];
    aCase
      .given(...disqualified)
      .when(writeNote())
      .thenRejected(refused);
    aCase
      .given(...disqualified)
      .when(receiveConcern({ concernId: ids.secondConcern }))
      .then(aReceivedConcern({ concernId: ids.secondConcern }));
  });

  it('keep them behind another account too', () => {
    aCase
      .given(...received, aConflictOfInterest({ user: ids.leader }))
      .when(writeNote({ alsoAs: [ids.leader] }))
      .thenRejected(refused);
  });

  it('of one’s leader let one prepare, but not decide', () => {
    const ground = 'LeaderDisqualified' as const;
    const subordinate = aConflictOfInterest({ user: ids.leader, ground });
    aCase
      .given(...aCaseThatIs('Proposed'), subordinate)
      .when(writeNote({ by: ids.leader }))
      .then(aWrittenNote());
    aCase
      .given(...aCaseThatIs('Proposed'), subordinate)
      .when(approveDecision())
      .thenRejected(refused);
  });

  it('of somebody’s leader keep them from deciding, without anybody having to say so', () => {
    const leads = { superiors: [ids.colleague] };
    const disqualified = [...aCaseThatIs('Proposed'), colleaguesConflict];
    for (const command of [approveDecision(leads), returnDecision(leads)]) {
      aCase
        .given(...disqualified)
        .when(command)
        .thenRejected(refused);
    }
    aCase
      .given(...disqualified)
      .when(writeNote({ by: ids.leader, ...leads }))
      .then(aWrittenNote());
  });

  it('of a leader’s own leader stop nobody two steps below', () => {
    const ground = 'LeaderDisqualified' as const;
    aCase
      .given(...aCaseThatIs('Proposed'), aConflictOfInterest({ user: ids.colleague, ground }))
      .when(approveDecision({ superiors: [ids.colleague] }))
      .then(anApprovedDecision(), aConcludedInvestigation());
  });

  it('are lifted by somebody else, with reasons (fvl § 8)', () => {
    const disqualified = [...received, aConflictOfInterest()];
    const { user, reasons } = liftConflict();
    aCase
      .given(...disqualified)
      .when(liftConflict())
      .then({ type: 'ConflictOfInterestLifted', data: { user, reasons } });
    aCase
      .given(...disqualified)
      .when(liftConflict({ reasons: ' ' }))
      .thenRejected(invalid('reasons', 'required', 'fvl § 8'));
    aCase
      .given(...disqualified)
      .when(liftConflict({ by: ids.caseworker }))
      .thenRejected(refused);
    aCase
      .given(...disqualified)
      .when(liftConflict({ by: ids.colleague, alsoAs: [ids.caseworker] }))
      .thenRejected(refused);
    expect(
      aCaseFile([...disqualified, { type: 'ConflictOfInterestLifted', data: { user, reasons } }])
        .access.conflicts,
    ).toEqual([]);
  });

  it('do not come back with the case: it is assigned anew', () => {
    const { user, reasons } = liftConflict();
    const lifted = { type: 'ConflictOfInterestLifted', data: { user, reasons } } as const;
    expect(aCaseFile([...received, aConflictOfInterest(), lifted]).responsible).toBeNull();
    aCase
      .given(...received, aConflictOfInterest(), lifted)
      .when(assignCase())
      .then(anAssignedCase());
  });
});

describe('Opening a case in haste', () => {
  it('needs words, and ends after three hours', () => {
    aCase
      .given(...received)
      .when(takeEmergencyAccess())
      .then(anEmergency(), anEmergencyNotice());
    aCase
      .given(...received)
      .when(takeEmergencyAccess({ reasons: '' }))
      .thenRejected(invalid('reasons', 'required'));
  });

  it('is reviewed once, by another person', () => {
    const { emergencyId, isJustified, comment } = reviewEmergency();
    const reviewed = {
      type: 'EmergencyAccessReviewed',
      data: { emergencyId, isJustified, comment },
    } as const;
    const taken = [...received, anEmergency()];
    aCase
      .given(...taken)
      .when(reviewEmergency())
      .then(reviewed);
    aCase
      .given(...taken)
      .when(reviewEmergency({ by: ids.colleague }))
      .thenRejected({ code: 'ReviewerNotIndependent' });
    aCase
      .given(...taken)
      .when(reviewEmergency({ alsoAs: [ids.colleague] }))
      .thenRejected({ code: 'ReviewerNotIndependent' });
    aCase
      .given(...taken, reviewed)
      .when(reviewEmergency())
      .thenRejected({ code: 'WrongPhase', reason: 'emergencyReviewed' });
    aCase
      .given(...received)
      .when(reviewEmergency())
      .thenRejected({ code: 'NotFound', what: 'emergency' });
  });
});

describe('Two people make a decision', () => {
  it('even when the proposer has a second account', () => {
    aCase
      .given(...aCaseThatIs('Proposed'))
      .when(approveDecision({ alsoAs: [ids.caseworker] }))
      .thenRejected({ code: 'ProposerCannotApprove' });
  });
});
