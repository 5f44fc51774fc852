import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  allSections,
  anAssessedInvestigation,
  aProposedDecision,
  aReturnedDecision,
  days,
  ids,
  noonOf,
  proposeDecision,
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
