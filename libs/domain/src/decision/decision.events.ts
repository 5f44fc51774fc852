import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';
import type { DecisionId, InvestigationId } from '../shared/ids.ts';

/** What a decision must show (§ 12-5; fvl §§ 23–25, 27). */
export const DECISION_SECTIONS = [
  'facts',
  'professionalAssessment',
  'childsView',
  'weightOfChildsView',
  'bestInterests',
  'familyTies',
  'law',
  'discretion',
  'appealAndAccess',
] as const;
export type DecisionSection = (typeof DECISION_SECTIONS)[number];

/** A section holds its text, or the ground why it has none. */
export interface SectionContent {
  readonly section: DecisionSection;
  readonly text: Personal<string>;
  /** True when `text` says why the section does not apply. */
  readonly notApplicable: boolean;
}

/** Lovhjemmel: `BVL2021`, `3`, `1` is barnevernsloven § 3-1. */
export interface LegalBasis {
  readonly law: 'BVL2021' | 'BVL' | 'BL1981';
  readonly chapter: string;
  readonly paragraph: string;
  readonly subsection: string | null;
  readonly letter: string | null;
}

/** What the decision is: the four endings of § 2-5, or a change while measures run. */
export type DecisionKind = 'Measures' | 'Dismissal' | 'Petition';

/** Stored for good. Never rename a type or a field: raise the version and add an upcaster. */
export type DecisionProposed = Fact<
  'DecisionProposed',
  {
    decisionId: DecisionId;
    /** Null when the decision rests on running measures instead. */
    investigationId: InvestigationId | null;
    kind: DecisionKind;
    /** Code of Undersokelse/Konklusjon that the approval sets; null without an investigation. */
    outcome: string | null;
    title: Personal<string>;
    legalBasis: LegalBasis;
    sections: readonly SectionContent[];
    proposedOn: LocalDate;
    /** SHA-256, hex, of what is proposed: the approval binds to it. Keyed, so it reveals nothing. */
    contentHash: string;
  }
>;
export type ReturnCause =
  'WrongFacts' | 'MisreadRule' | 'MisappliedLaw' | 'MissingInformation' | 'Other';
export type DecisionReturned = Fact<
  'DecisionReturned',
  {
    decisionId: DecisionId;
    contentHash: string;
    causes: readonly ReturnCause[];
    comment: Personal<string>;
    returnedOn: LocalDate;
  }
>;
export type DecisionApproved = Fact<
  'DecisionApproved',
  { decisionId: DecisionId; contentHash: string; approvedOn: LocalDate }
>;

export type DecisionEvent = DecisionProposed | DecisionReturned | DecisionApproved;

export const decisionEvents: EventDefinitions<DecisionEvent> = {
  DecisionProposed: { version: 1, personal: { title: 'stream', 'sections[].text': 'stream' } },
  DecisionReturned: { version: 1, personal: { comment: 'stream' } },
  DecisionApproved: { version: 1, personal: {} },
};
