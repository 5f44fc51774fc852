import {
  DECISION_SECTIONS,
  type DecisionApproved,
  type DecisionProposed,
  type DecisionReturned,
  type LegalBasis,
} from '../decision/decision.events.ts';
import type { DecisionCommand } from '../decision/decision.ts';
import { actOn, days, ids, noonOf } from './people.ts';

type Of<Type extends DecisionCommand['type']> = Extract<DecisionCommand, { readonly type: Type }>;

/** Barnevernsloven § 3-1: voluntary measures. */
export const voluntaryMeasures: LegalBasis = {
  law: 'BVL2021',
  chapter: '3',
  paragraph: '1',
  subsection: null,
  letter: null,
};

/** Every section of § 12-5 with words in it. */
export const allSections = DECISION_SECTIONS.map((section) => ({
  section,
  text: 'Vurderingen står her.',
  notApplicable: false,
}));

const contentHash = 'a'.repeat(64);

const proposal = {
  decisionId: ids.decision,
  investigationId: ids.investigation,
  kind: 'Measures',
  outcome: '1',
  title: 'Vedtak om hjelpetiltak',
  legalBasis: voluntaryMeasures,
  sections: allSections,
  contentHash,
} as const;

const review = {
  decisionId: ids.decision,
  contentHash,
  causes: ['MissingInformation'],
  comment: 'Barnets syn på hjemmekonsulenten mangler.',
} as const;

export function aProposedDecision(data: Partial<DecisionProposed['data']> = {}): DecisionProposed {
  return { type: 'DecisionProposed', data: { ...proposal, proposedOn: days.proposed, ...data } };
}

export function aReturnedDecision(data: Partial<DecisionReturned['data']> = {}): DecisionReturned {
  return { type: 'DecisionReturned', data: { ...review, returnedOn: days.approved, ...data } };
}

export function anApprovedDecision(data: Partial<DecisionApproved['data']> = {}): DecisionApproved {
  return {
    type: 'DecisionApproved',
    data: { decisionId: ids.decision, contentHash, approvedOn: days.approved, ...data },
  };
}

export function proposeDecision(part: Partial<Of<'ProposeDecision'>> = {}): Of<'ProposeDecision'> {
  return { type: 'ProposeDecision', ...actOn(days.proposed), ...proposal, ...part };
}

export function returnDecision(part: Partial<Of<'ReturnDecision'>> = {}): Of<'ReturnDecision'> {
  return { type: 'ReturnDecision', by: ids.leader, now: noonOf(days.approved), ...review, ...part };
}

export function approveDecision(part: Partial<Of<'ApproveDecision'>> = {}): Of<'ApproveDecision'> {
  return {
    type: 'ApproveDecision',
    by: ids.leader,
    now: noonOf(days.approved),
    decisionId: ids.decision,
    contentHash,
    ...part,
  };
}
