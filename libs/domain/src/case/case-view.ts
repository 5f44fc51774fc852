import type { LocalDate } from '@saksgang/kernel';

/** A deadline that runs in a case, with the paragraph it comes from. */
export interface RunningDeadline {
  /** `PLAN`: the plan's own evaluation date (§ 8-1). */
  readonly rule: 'D01' | 'D02' | 'D03' | 'D04' | 'D05' | 'PLAN';
  /** «bvl § 2-1(1)» */
  readonly paragraph: string;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The date before an extension (D04). */
  readonly originallyDueOn: LocalDate | null;
  /** The concern, investigation or plan it belongs to. */
  readonly subjectId: string;
}

/** What the case waits for. */
export type NextStep =
  | 'ScreenConcern'
  | 'ConfirmToReporter'
  | 'MakeInvestigationPlan'
  | 'HearChild'
  | 'AssessInvestigation'
  | 'ProposeDecision'
  | 'ReviseDecision'
  | 'ApproveDecision'
  | 'MakePlan'
  | 'StartMeasure'
  | 'EvaluatePlan'
  | 'TellReporterOutcome'
  | 'CloseCase'
  | 'Nothing';
