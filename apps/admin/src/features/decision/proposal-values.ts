import type {
  CaseDecisionFragment,
  DecisionKind,
  DecisionSectionName,
  ProposeDecisionInput,
} from '@saksgang/graphql-client';
import { decisionSections } from './decision-sections.ts';
import { legalBasisInput, type LegalBasisValues } from './legal-basis.ts';

export interface SectionValues {
  readonly section: DecisionSectionName;
  readonly text: string;
  readonly notApplicable: boolean;
}

/** A proposed decision as it is written. */
export interface ProposalValues extends LegalBasisValues {
  readonly kind: DecisionKind;
  /** Which of the endings without measures, where the decision is a dismissal. */
  readonly dismissalOutcome: string;
  readonly title: string;
  readonly sections: readonly SectionValues[];
}

/** Where the writing starts: from the proposal that was returned, or from nothing. */
export function proposalValues(standing: CaseDecisionFragment | null): ProposalValues {
  const { legalBasis } = standing ?? {};
  return {
    kind: standing?.kind ?? 'MEASURES',
    dismissalOutcome: standing?.kind === 'DISMISSAL' ? (standing.outcome?.code ?? '') : '',
    title: standing?.title ?? '',
    paragraph: legalBasis ? `${legalBasis.chapter}-${legalBasis.paragraph}` : '',
    subsection: legalBasis?.subsection ?? '',
    letter: legalBasis?.letter ?? '',
    sections: decisionSections.map((section) => {
      const before = standing?.sections.find((other) => other.section === section);
      return { section, text: before?.text ?? '', notApplicable: before?.notApplicable ?? false };
    }),
  };
}

/** The part of the input that is written by hand. */
export function proposalInput(
  values: ProposalValues,
  endsInvestigation: boolean,
): Pick<ProposeDecisionInput, 'kind' | 'outcome' | 'title' | 'legalBasis' | 'sections'> {
  const { kind, title, sections } = values;
  const outcome = endsInvestigation ? outcomeOf(values) : null;
  return { kind, outcome, title, legalBasis: legalBasisInput(values), sections };
}

/** Codes of Undersokelse/Konklusjon: 1 is a decision on measures, 2 a petition; a dismissal has several. */
function outcomeOf({ kind, dismissalOutcome }: ProposalValues): string {
  switch (kind) {
    case 'MEASURES':
      return '1';
    case 'PETITION':
      return '2';
    case 'DISMISSAL':
      return dismissalOutcome;
  }
}

/** Where the form has an input's path under another name. */
export function fieldOfProposal(inputPath: string): string {
  switch (inputPath) {
    case 'legalBasis.chapter':
    case 'legalBasis.paragraph':
      return 'paragraph';
    case 'legalBasis.subsection':
      return 'subsection';
    case 'legalBasis.letter':
      return 'letter';
    case 'outcome':
      return 'dismissalOutcome';
    default:
      return inputPath;
  }
}
