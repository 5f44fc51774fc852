/** How a value of the case is to be written out. */
export type FieldKind = 'text' | 'date' | 'instant' | 'yesNo' | 'word' | 'code' | 'user' | 'number';

interface FieldPattern<Label extends string> {
  readonly label: Label;
  readonly kind: FieldKind;
}

function field<const Label extends string>(label: Label, kind: FieldKind): FieldPattern<Label> {
  return { label, kind };
}

/**
 * The fields of a case a person reads, by their path with `*` for any place in a list. Ids, digests and
 * who did it are left out: the card tells those in its own words.
 */
export const fieldPatterns = {
  status: field('caseStatus', 'word'),
  caseNumber: field('caseNumber', 'text'),
  openedOn: field('openedOn', 'date'),
  closedOn: field('closedOn', 'date'),
  responsible: field('responsible', 'user'),
  'concerns.*.receivedAt': field('receivedAt', 'instant'),
  'concerns.*.channel': field('channel', 'word'),
  'concerns.*.reporter.kind': field('reporterKind', 'code'),
  'concerns.*.reporter.name': field('reporterName', 'text'),
  'concerns.*.reporter.organisation': field('reporterOrganisation', 'text'),
  'concerns.*.reporter.contact': field('reporterContact', 'text'),
  'concerns.*.reporter.clarification': field('reporterClarification', 'text'),
  'concerns.*.contents.*.code': field('content', 'code'),
  'concerns.*.contents.*.clarification': field('contentClarification', 'text'),
  'concerns.*.account': field('account', 'text'),
  'concerns.*.screening.outcome': field('screeningOutcome', 'code'),
  'concerns.*.screening.concludedOn': field('screenedOn', 'date'),
  'concerns.*.screening.urgent': field('urgent', 'yesNo'),
  'concerns.*.screening.contents.*.code': field('content', 'code'),
  'concerns.*.screening.contents.*.clarification': field('contentClarification', 'text'),
  'concerns.*.screening.reasons': field('screeningReasons', 'text'),
  'concerns.*.receipt.status': field('receiptStatus', 'word'),
  'concerns.*.receipt.on': field('receiptOn', 'date'),
  'concerns.*.receipt.ground': field('receiptGround', 'word'),
  'concerns.*.outcomeNotice.status': field('outcomeStatus', 'word'),
  'concerns.*.outcomeNotice.on': field('outcomeOn', 'date'),
  'concerns.*.outcomeNotice.ground': field('outcomeGround', 'word'),
  'investigations.*.openedOn': field('investigationOpenedOn', 'date'),
  'investigations.*.clockStartsOn': field('clockStartsOn', 'date'),
  'investigations.*.plan.madeOn': field('investigationPlanMadeOn', 'date'),
  'investigations.*.plan.text': field('investigationPlan', 'text'),
  'investigations.*.extension.decidedOn': field('extensionDecidedOn', 'date'),
  'investigations.*.extension.dueOn': field('extensionDueOn', 'date'),
  'investigations.*.extension.reasons': field('extensionReasons', 'text'),
  'investigations.*.assessment.assessedOn': field('assessedOn', 'date'),
  'investigations.*.assessment.text': field('assessment', 'text'),
  'investigations.*.assessment.grounds.*.code': field('ground', 'code'),
  'investigations.*.assessment.grounds.*.clarification': field('groundClarification', 'text'),
  'investigations.*.conclusion.outcome': field('investigationOutcome', 'code'),
  'investigations.*.conclusion.concludedOn': field('investigationConcludedOn', 'date'),
  'statements.*.heardOn': field('heardOn', 'date'),
  'statements.*.manner': field('manner', 'code'),
  'statements.*.statement': field('statement', 'text'),
  'statements.*.approvedByChild': field('approvedByChild', 'yesNo'),
  'decisions.*.kind': field('decisionKind', 'word'),
  'decisions.*.outcome': field('investigationOutcome', 'code'),
  'decisions.*.title': field('decisionTitle', 'text'),
  'decisions.*.legalBasis.paragraph': field('legalParagraph', 'text'),
  'decisions.*.sections.*.text': field('decisionSection', 'text'),
  'decisions.*.sections.*.notApplicable': field('sectionNotApplicable', 'yesNo'),
  'decisions.*.status': field('decisionStatus', 'word'),
  'decisions.*.proposedOn': field('proposedOn', 'date'),
  'decisions.*.returned.on': field('returnedOn', 'date'),
  'decisions.*.returned.causes.*': field('returnCause', 'word'),
  'decisions.*.returned.comment': field('returnComment', 'text'),
  'decisions.*.approved.on': field('approvedOn', 'date'),
  'plans.*.kind': field('planKind', 'code'),
  'plans.*.startsOn': field('planStartsOn', 'date'),
  'plans.*.evaluateBy': field('evaluateBy', 'date'),
  'plans.*.goals.*.text': field('goal', 'text'),
  'plans.*.content': field('planContent', 'text'),
  'plans.*.endedOn': field('planEndedOn', 'date'),
  'measures.*.category': field('measureCategory', 'code'),
  'measures.*.clarification': field('measureClarification', 'text'),
  'measures.*.startedOn': field('measureStartedOn', 'date'),
  'measures.*.ended.on': field('measureEndedOn', 'date'),
  'measures.*.ended.reasons': field('measureEndReasons', 'text'),
  'evaluations.*.heldOn': field('evaluationHeldOn', 'date'),
  'evaluations.*.goals.*.attainment': field('attainment', 'word'),
  'evaluations.*.childsView': field('childsView', 'text'),
  'evaluations.*.assessment': field('evaluationAssessment', 'text'),
  'evaluations.*.conclusion': field('evaluationConclusion', 'word'),
  'notes.*.kind': field('noteKind', 'word'),
  'notes.*.happenedOn': field('noteHappenedOn', 'date'),
  'notes.*.source': field('noteSource', 'text'),
  'notes.*.text': field('noteText', 'text'),
  'notes.*.corrections': field('noteCorrections', 'number'),
} as const;

type Pattern = keyof typeof fieldPatterns;
export type FieldLabel = (typeof fieldPatterns)[Pattern]['label'];

/** Label and kind of the field at a path of the case; undefined for what is not read by people. */
export function fieldAt(path: string): FieldPattern<FieldLabel> | undefined {
  const pattern = path.replace(/(^|\.)\d+(?=\.|$)/g, '$1*');
  return isPattern(pattern) ? fieldPatterns[pattern] : undefined;
}

function isPattern(text: string): text is Pattern {
  return Object.hasOwn(fieldPatterns, text);
}
