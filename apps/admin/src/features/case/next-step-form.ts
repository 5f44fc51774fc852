import type { CasePageFragment, NextStep } from '@saksgang/graphql-client';
import type { FormName } from '../../shared/case/form-names.ts';
import type { PhaseKey } from './phases.ts';

/** Where a next step is taken: the phase that shows it, and the form it opens. */
export interface StepTarget {
  readonly phase: PhaseKey;
  readonly form: FormName;
  readonly subject?: string | undefined;
}

/** Leads from what the case waits for to the form that does it; null when there is nothing to do. */
export function targetOf(caseFile: CasePageFragment): StepTarget | null {
  return targets[caseFile.nextStep](caseFile);
}

type Target = (caseFile: CasePageFragment) => StepTarget | null;

const targets: Readonly<Record<NextStep, Target>> = {
  SCREEN_CONCERN: ({ concerns }) => ({
    phase: 'CONCERN',
    form: 'screenConcern',
    subject: concerns.find(({ screening }) => !screening)?.id,
  }),
  CONFIRM_TO_REPORTER: ({ concerns }) => ({
    phase: 'CONCERN',
    form: 'notifyReporter',
    subject: concerns.find(({ receipt }) => receipt.status === 'DUE')?.id,
  }),
  MAKE_INVESTIGATION_PLAN: (caseFile) => investigationStep(caseFile, 'makeInvestigationPlan'),
  HEAR_CHILD: () => ({ phase: 'INVESTIGATION', form: 'hearChild' }),
  ASSESS_INVESTIGATION: (caseFile) => investigationStep(caseFile, 'assessInvestigation'),
  PROPOSE_DECISION: () => ({ phase: 'DECISION', form: 'proposeDecision' }),
  REVISE_DECISION: ({ decisions }) => ({
    phase: 'DECISION',
    form: 'proposeDecision',
    subject: decisions.find(({ status }) => status === 'RETURNED')?.id,
  }),
  APPROVE_DECISION: ({ decisions }) => ({
    phase: 'DECISION',
    form: 'approveDecision',
    subject: decisions.find(({ status }) => status === 'PROPOSED')?.id,
  }),
  MAKE_PLAN: () => ({ phase: 'MEASURES', form: 'makePlan' }),
  START_MEASURE: () => ({ phase: 'MEASURES', form: 'startMeasure' }),
  EVALUATE_PLAN: () => ({ phase: 'EVALUATION', form: 'holdEvaluation' }),
  TELL_REPORTER_OUTCOME: ({ concerns }) => ({
    phase: 'CONCERN',
    form: 'notifyReporter',
    subject: concerns.find(
      ({ reporter, outcomeNotice }) => reporter.isPublic && outcomeNotice.status === 'DUE',
    )?.id,
  }),
  CLOSE_CASE: () => ({ phase: 'EVALUATION', form: 'closeCase' }),
  NOTHING: () => null,
};

function investigationStep({ investigations }: CasePageFragment, form: FormName): StepTarget {
  const running = investigations.findLast(({ conclusion }) => !conclusion);
  return { phase: 'INVESTIGATION', form, subject: running?.id };
}
