import type { LocalDate } from '@saksgang/kernel';

/** A field breaks a rule. `field` is the command's own path (`contents[0].code`), never the value. */
export interface InvalidField {
  readonly code: 'InvalidField';
  readonly field: string;
  readonly rule: FieldRule;
  /** The paragraph or standard the rule comes from, where there is one. */
  readonly basis?: string;
}

export type FieldRule =
  | 'required'
  | 'tooLong'
  | 'notInCodeList'
  /** In the list, but not on the date of the fact. */
  | 'codeNotValidOnDate'
  | 'clarificationRequired'
  | 'inTheFuture'
  | 'beforeTheFactItRestsOn'
  | 'notAnIdentityNumber'
  | 'notADate'
  | 'contradicts';

/** The thing named does not exist in this case. */
export interface NotFound {
  readonly code: 'NotFound';
  readonly what:
    | 'case'
    | 'person'
    | 'concern'
    | 'investigation'
    | 'decision'
    | 'plan'
    | 'goal'
    | 'measure'
    | 'note'
    | 'message'
    | 'erasure'
    | 'emergency'
    | 'finding'
    | 'caseReview'
    | 'unit'
    | 'user';
}

/** The case is not where this step belongs: what stands, and what would have to come first. */
export interface WrongPhase {
  readonly code: 'WrongPhase';
  readonly reason: PhaseReason;
  readonly since?: LocalDate;
}

export type PhaseReason =
  | 'caseNotOpen'
  | 'caseClosed'
  | 'caseAlreadyOpen'
  | 'concernAlreadyScreened'
  | 'concernNotScreened'
  | 'investigationRunning'
  | 'investigationEnded'
  | 'investigationNotAssessed'
  | 'childNotHeard'
  | 'alreadyExtended'
  | 'extensionTooLate'
  | 'decisionPending'
  | 'decisionNotPending'
  | 'decisionNotOnMeasures'
  | 'noBasisForDecision'
  | 'noApprovedDecision'
  | 'planEnded'
  | 'measureEnded'
  | 'measureRunning'
  | 'concernOpen'
  | 'reporterAlreadyNotified'
  | 'reporterCannotBeNotified'
  | 'alreadyCorrected'
  | 'emergencyReviewed'
  | 'caseReviewOpen'
  | 'erasureAlreadyRequested'
  | 'erasureNotReviewed'
  | 'erasureDecided'
  | 'erasureNotGranted'
  | 'erasureNotBegun'
  | 'erasureEnded'
  | 'alreadyErased'
  | 'keyStillThere';

/** § 12-5 and two-person approval: nobody approves what they proposed themselves. */
export interface ProposerCannotApprove {
  readonly code: 'ProposerCannotApprove';
}

/** fvl § 6: whoever is disqualified neither prepares the case nor decides it. */
export interface ConflictOfInterest {
  readonly code: 'ConflictOfInterest';
}

/** Nobody opens a case in haste unless somebody who answers for it can be told. */
export interface NobodyToTell {
  readonly code: 'NobodyToTell';
}

/** Whoever let themselves into a case in haste does not review it. */
export interface ReviewerNotIndependent {
  readonly code: 'ReviewerNotIndependent';
}

/** What was proposed has changed since the approver read it. */
export interface ProposalChanged {
  readonly code: 'ProposalChanged';
  readonly currentHash: string;
}

/** Decision sections of § 12-5 with neither text nor a stated ground. */
export interface SectionsMissing {
  readonly code: 'SectionsMissing';
  readonly sections: readonly string[];
}

/** What is held must be kept: the paragraphs that say so (arkl §§ 5, 13; bvl §§ 2-1, 12-4). */
export interface RetentionForbids {
  readonly code: 'RetentionForbids';
  readonly paragraphs: readonly string[];
}

/** Four eyes: whoever asked for an erasure or reviewed it does not decide it. */
export interface DeciderNotIndependent {
  readonly code: 'DeciderNotIndependent';
}
