import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, localDate } from '@saksgang/kernel';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  aConcludedInvestigation,
  anApprovedDecision,
  anOpenedInvestigation,
  approveDecision,
  aProposedDecision,
  aReturnedDecision,
  days,
  ids,
  recorded,
  returnDecision,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const assessed = aCaseThatIs('Assessed');
const proposed = aCaseThatIs('Proposed');
const otherHash = 'b'.repeat(64);

describe('Approving a decision', () => {
  it('makes it, and ends the investigation it rests on the same day (§ 2-5)', () => {
    aCase
      .given(...proposed)
      .when(approveDecision())
      .then(anApprovedDecision(), aConcludedInvestigation());
  });

  it('is never done by the one who proposed it', () => {
    aCase
      .given(...proposed)
      .when(approveDecision({ by: ids.caseworker }))
      .thenRejected({ code: 'ProposerCannotApprove' });
  });

  it('is bound to what the approver was shown', () => {
    const changed = recorded(aProposedDecision({ contentHash: otherHash }));
    aCase
      .given(...proposed, changed)
      .when(approveDecision())
      .thenRejected({ code: 'ProposalChanged', currentHash: otherHash });
  });

  it('looks at who proposed last', () => {
    const byLeader = recorded({
      ...aProposedDecision({ contentHash: otherHash }),
      by: ids.leader,
    });
    aCase
      .given(...proposed, byLeader)
      .when(approveDecision({ contentHash: otherHash }))
      .thenRejected({ code: 'ProposerCannotApprove' });
  });

  it('stays quiet when the same person approves twice, and is not done by a third', () => {
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(approveDecision())
      .thenNothing();
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(approveDecision({ by: ids.caseworker }))
      .thenRejected({ code: 'WrongPhase', reason: 'decisionNotPending', since: days.approved });
  });

  it('waits while the decision is sent back', () => {
    aCase
      .given(...proposed, aReturnedDecision())
      .when(approveDecision())
      .thenRejected({ code: 'WrongPhase', reason: 'decisionNotPending' });
    aCase
      .given(...assessed)
      .when(approveDecision())
      .thenRejected({ code: 'NotFound', what: 'decision' });
  });

  it('refuses an outcome whose code ended since it was proposed', () => {
    const newYearsEve = aProposedDecision({
      kind: 'Dismissal',
      outcome: '5',
      proposedOn: localDate('2025-12-31'),
    });
    const opened = anOpenedInvestigation({ openedOn: localDate('2025-11-03') });
    aCase
      .given(...aCaseThatIs('Received'), opened, recorded(newYearsEve))
      .when(approveDecision({ now: instant('2026-01-02T09:00:00Z') }))
      .thenRejected(invalid('outcome', 'codeNotValidOnDate', 'UndersokelseKonklusjon'));
  });

  it('accepts no hash but the one that is proposed', () => {
    const file = aCaseFile(proposed);
    const anyHash = fc.stringMatching(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(anyHash, (contentHash) => {
        fc.pre(contentHash !== 'a'.repeat(64));
        const answer = caseDecider.decide(approveDecision({ contentHash }), file);
        expect(answer).toMatchObject({ ok: false, error: { code: 'ProposalChanged' } });
      }),
    );
  });
});

describe('Sending a decision back', () => {
  it('gives causes and a comment', () => {
    aCase
      .given(...proposed)
      .when(returnDecision())
      .then(aReturnedDecision());
    aCase
      .given(...proposed)
      .when(returnDecision({ causes: [] }))
      .thenRejected(invalid('causes', 'required'));
    aCase
      .given(...proposed)
      .when(returnDecision({ comment: '' }))
      .thenRejected(invalid('comment', 'required'));
  });

  it('stays quiet when it is sent back twice', () => {
    const returned = recorded({ ...aReturnedDecision(), by: ids.leader });
    aCase
      .given(...proposed, returned)
      .when(returnDecision())
      .thenNothing();
    aCase
      .given(...proposed, returned)
      .when(returnDecision({ comment: 'Noe annet.' }))
      .thenRejected({ code: 'WrongPhase', reason: 'decisionNotPending' });
  });

  it('is a second person’s act on what is proposed now', () => {
    aCase
      .given(...proposed)
      .when(returnDecision({ by: ids.caseworker }))
      .thenRejected({ code: 'ProposerCannotApprove' });
    aCase
      .given(...proposed)
      .when(returnDecision({ contentHash: otherHash }))
      .thenRejected({ code: 'ProposalChanged', currentHash: 'a'.repeat(64) });
    aCase
      .given(...assessed)
      .when(returnDecision())
      .thenRejected({ code: 'NotFound', what: 'decision' });
  });
});
