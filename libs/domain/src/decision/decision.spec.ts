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
  allSections,
  anApprovedDecision,
  anAssessedInvestigation,
  anOpenedInvestigation,
  approveDecision,
  aProposedDecision,
  aReturnedDecision,
  days,
  ids,
  noonOf,
  proposeDecision,
  recorded,
  returnDecision,
  voluntaryMeasures,
} from '../testing/index.ts';
import { DECISION_SECTIONS } from './decision.events.ts';

const aCase = spec(caseDecider);
const assessed = aCaseThatIs('Assessed');
const proposed = aCaseThatIs('Proposed');
const otherHash = 'b'.repeat(64);

describe('Proposing a decision', () => {
  it('rests on an assessed investigation', () => {
    aCase
      .given(...assessed)
      .when(proposeDecision())
      .then(aProposedDecision());
    aCase
      .given(...aCaseThatIs('Heard'))
      .when(proposeDecision())
      .thenRejected({ code: 'WrongPhase', reason: 'investigationNotAssessed' });
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(proposeDecision({ decisionId: ids.secondDecision }))
      .thenRejected({ code: 'WrongPhase', reason: 'investigationEnded', since: days.approved });
    aCase
      .given(...aCaseThatIs('Received'))
      .when(proposeDecision())
      .thenRejected({ code: 'NotFound', what: 'investigation' });
  });

  it('may rest on running measures instead, and then ends no investigation', () => {
    const change = {
      decisionId: ids.secondDecision,
      investigationId: null,
      outcome: null,
      now: noonOf(days.evaluated),
    };
    const { now, ...data } = change;
    aCase
      .given(...aCaseThatIs('Measured'))
      .when(proposeDecision(change))
      .then(aProposedDecision({ ...data, proposedOn: days.evaluated }));
    aCase
      .given(...aCaseThatIs('Ended'))
      .when(proposeDecision(change))
      .thenRejected({ code: 'WrongPhase', reason: 'noBasisForDecision' });
    aCase
      .given(...aCaseThatIs('Measured'))
      .when(proposeDecision({ ...change, outcome: '1' }))
      .thenRejected(invalid('outcome', 'contradicts'));
  });

  it('stays quiet when the same is proposed twice', () => {
    aCase
      .given(...proposed)
      .when(proposeDecision())
      .thenNothing();
    aCase
      .given(...proposed)
      .when(proposeDecision({ by: ids.leader }))
      .thenNothing();
  });

  it('replaces what was proposed before', () => {
    aCase
      .given(...proposed)
      .when(proposeDecision({ title: 'Vedtak om støttekontakt', contentHash: otherHash }))
      .then(aProposedDecision({ title: 'Vedtak om støttekontakt', contentHash: otherHash }));
  });

  it('may be proposed anew after a return', () => {
    aCase
      .given(...proposed, aReturnedDecision())
      .when(proposeDecision({ contentHash: otherHash, now: noonOf(days.approved) }))
      .then(aProposedDecision({ contentHash: otherHash, proposedOn: days.approved }));
  });

  it('has no rival on the same investigation, and is over once it is made', () => {
    aCase
      .given(...proposed)
      .when(proposeDecision({ decisionId: ids.secondDecision }))
      .thenRejected({ code: 'WrongPhase', reason: 'decisionPending' });
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(proposeDecision({ contentHash: otherHash }))
      .thenRejected({ code: 'WrongPhase', reason: 'decisionNotPending', since: days.approved });
  });
});

describe('What a decision must show (§ 12-5)', () => {
  it('is every section, with its words or the ground why it has none', () => {
    const [facts] = allSections;
    const present = allSections.slice(1);
    expect(facts?.section).toBe('facts');
    aCase
      .given(...assessed)
      .when(proposeDecision({ sections: present }))
      .thenRejected({ code: 'SectionsMissing', sections: ['facts'] });
    const unsaid = allSections.map((part) =>
      part.section === 'familyTies' ? { ...part, text: ' ', notApplicable: true } : part,
    );
    aCase
      .given(...assessed)
      .when(proposeDecision({ sections: unsaid }))
      .thenRejected({ code: 'SectionsMissing', sections: ['familyTies'] });
  });

  it('names exactly the sections that are missing', () => {
    const file = aCaseFile(assessed);
    fc.assert(
      fc.property(fc.subarray([...DECISION_SECTIONS]), (missing) => {
        const sections = allSections.filter(({ section }) => !missing.includes(section));
        const answer = caseDecider.decide(proposeDecision({ sections }), file);
        const refused = { ok: false, error: { code: 'SectionsMissing', sections: missing } };
        expect(missing.length === 0 ? answer.ok : answer).toEqual(missing.length === 0 || refused);
      }),
    );
  });

  it('stands once and has a title', () => {
    aCase
      .given(...assessed)
      .when(proposeDecision({ sections: [...allSections, ...allSections.slice(0, 1)] }))
      .thenRejected(invalid('sections', 'contradicts', 'bvl § 12-5'));
    aCase
      .given(...assessed)
      .when(proposeDecision({ title: '' }))
      .thenRejected(invalid('title', 'required'));
    const long = allSections.map((part) => ({ ...part, text: 'a'.repeat(20_001) }));
    aCase
      .given(...assessed)
      .when(proposeDecision({ sections: long }))
      .thenRejected(invalid('sections[0].text', 'tooLong'));
  });
});

describe('The outcome of an investigation (§ 2-5)', () => {
  it('fits what is decided', () => {
    aCase
      .given(...assessed)
      .when(proposeDecision({ kind: 'Dismissal', outcome: '3' }))
      .then(aProposedDecision({ kind: 'Dismissal', outcome: '3' }));
    aCase
      .given(...assessed)
      .when(proposeDecision({ kind: 'Petition', outcome: '1' }))
      .thenRejected(invalid('outcome', 'contradicts', 'bvl § 2-5'));
    aCase
      .given(...assessed)
      .when(proposeDecision({ outcome: null }))
      .thenRejected(invalid('outcome', 'required', 'bvl § 2-5'));
  });

  it('is a code of its day', () => {
    aCase
      .given(...assessed)
      .when(proposeDecision({ kind: 'Dismissal', outcome: '5' }))
      .thenRejected(invalid('outcome', 'codeNotValidOnDate', 'UndersokelseKonklusjon'));
  });

  it('names its grounds where help is given or asked for, not where it is dismissed', () => {
    const groundless = [...aCaseThatIs('Heard'), anAssessedInvestigation({ grounds: [] })];
    aCase
      .given(...groundless)
      .when(proposeDecision())
      .thenRejected({ code: 'WrongPhase', reason: 'noBasisForDecision' });
    aCase
      .given(...groundless)
      .when(proposeDecision({ kind: 'Dismissal', outcome: '3' }))
      .then(aProposedDecision({ kind: 'Dismissal', outcome: '3' }));
  });
});

describe('The legal basis of a decision', () => {
  it('has the shape of a place in the law', () => {
    aCase
      .given(...assessed)
      .when(proposeDecision({ legalBasis: { ...voluntaryMeasures, chapter: 'III' } }))
      .thenRejected(invalid('legalBasis.chapter', 'notInCodeList', 'Lovhjemmel'));
    aCase
      .given(...assessed)
      .when(proposeDecision({ legalBasis: { ...voluntaryMeasures, letter: 'ab' } }))
      .thenRejected(invalid('legalBasis.letter', 'notInCodeList', 'Lovhjemmel'));
  });

  it('is in force on the day: the act of 1992 ended with 2022', () => {
    aCase
      .given(...assessed)
      .when(proposeDecision({ legalBasis: { ...voluntaryMeasures, law: 'BVL' } }))
      .thenRejected(invalid('legalBasis.law', 'codeNotValidOnDate', 'KOSTRA Vedtak 5'));
  });
});

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
