import { err, ok, type LocalDate, type Result } from '@saksgang/kernel';
import type { CaseFile } from '../case/case-file.ts';
import {
  firstBroken,
  LIMITS,
  notFound,
  onlyIf,
  optional,
  required,
  validCode,
  wrongPhase,
  type Check,
} from '../shared/checks.ts';
import { today } from '../shared/today.ts';
import { DECISION_SECTIONS, type DecisionEvent, type DecisionKind } from './decision.events.ts';
import type { Decision, DecisionCommand, DecisionRejection } from './decision.ts';
import { validLegalBasis } from './legal-basis.ts';

type ProposeDecision = Extract<DecisionCommand, { readonly type: 'ProposeDecision' }>;
type Outcome = Result<readonly DecisionEvent[], DecisionRejection>;

/** § 2-5: which codes of Undersokelse/Konklusjon each kind of ending can set. Dates are the code list's own. */
const OUTCOMES: Readonly<Record<DecisionKind, readonly string[]>> = {
  Measures: ['1'],
  Petition: ['2'],
  Dismissal: ['3', '4', '5', '6', '7', '8', '9'],
};

/** Proposes a decision, or proposes it anew: the latest proposal stands, and only it can be approved. */
export function proposeDecision(command: ProposeDecision, file: CaseFile): Outcome {
  const before = file.decisions.find(({ decisionId }) => decisionId === command.decisionId);
  if (before?.status === 'Approved') return wrongPhase('decisionNotPending', before.approved?.on);
  if (before?.status === 'Proposed' && before.contentHash === command.contentHash) return ok([]);
  const proposedOn = today(command);
  return (
    withoutBasis(command, file) ??
    sectionsMissing(command) ??
    firstBroken(...checks(command, proposedOn)) ??
    ok([proposal(command, proposedOn)])
  );
}

/** A decision rests on an assessed investigation, or on measures that run. */
function withoutBasis(command: ProposeDecision, file: CaseFile): Outcome | null {
  if (command.investigationId === null) {
    const hasMeasures = file.measures.some(({ ended }) => ended === null);
    return hasMeasures ? null : wrongPhase('noBasisForDecision');
  }
  const investigation = file.investigations.find(
    ({ investigationId }) => investigationId === command.investigationId,
  );
  if (!investigation) return notFound('investigation');
  const { conclusion, assessment } = investigation;
  if (conclusion) return wrongPhase('investigationEnded', conclusion.concludedOn);
  if (!assessment) return wrongPhase('investigationNotAssessed');
  if (file.decisions.some((other) => isRival(other, command))) return wrongPhase('decisionPending');
  // KOSTRA Undersøkelse 7: measures and petitions name what they rest on.
  const needsGrounds = command.kind !== 'Dismissal';
  return needsGrounds && assessment.grounds.length === 0 ? wrongPhase('noBasisForDecision') : null;
}

/** An investigation ends once, so one decision at a time may be on its way to end it. */
function isRival(other: Decision, { decisionId, investigationId }: ProposeDecision): boolean {
  const isOther = other.decisionId !== decisionId && other.investigationId === investigationId;
  return isOther && other.status !== 'Approved';
}

/** § 12-5 and fvl §§ 23–25, 27: each section has its text, or the stated ground why it has none. */
function sectionsMissing({ sections }: ProposeDecision): Outcome | null {
  const missing = DECISION_SECTIONS.filter(
    (name) => !sections.some(({ section, text }) => section === name && text.trim() !== ''),
  );
  return missing.length > 0 ? err({ code: 'SectionsMissing', sections: missing }) : null;
}

function checks(command: ProposeDecision, proposedOn: LocalDate): readonly Check[] {
  const { sections } = command;
  return [
    required('title', command.title, LIMITS.name),
    validOutcome(command, proposedOn),
    validLegalBasis(command.legalBasis, proposedOn),
    ...sections.map(({ text }, index) => optional(`sections[${index}].text`, text, LIMITS.text)),
    onlyIf(sections.length === DECISION_SECTIONS.length, 'sections', 'contradicts', 'bvl § 12-5'),
  ];
}

function validOutcome({ kind, outcome, investigationId }: ProposeDecision, date: LocalDate): Check {
  if (investigationId === null) return onlyIf(outcome === null, 'outcome', 'contradicts');
  return (
    required('outcome', outcome ?? '', LIMITS.name, 'bvl § 2-5') ??
    validCode('outcome', 'UndersokelseKonklusjon', outcome ?? '', date) ??
    onlyIf(OUTCOMES[kind].includes(outcome ?? ''), 'outcome', 'contradicts', 'bvl § 2-5')
  );
}

function proposal(command: ProposeDecision, proposedOn: LocalDate): DecisionEvent {
  const { decisionId, investigationId, kind, outcome, title, legalBasis, sections, contentHash } =
    command;
  return {
    type: 'DecisionProposed',
    data: {
      decisionId,
      investigationId,
      kind,
      outcome,
      title,
      legalBasis,
      sections,
      proposedOn,
      contentHash,
    },
  };
}
