import {
  HoldEvaluationDocument,
  type CasePlanFragment,
  type EvaluationConclusion,
  type GoalAttainment,
} from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { sentenceCase } from '../../shared/texts/sentence-case.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { evaluationTexts } from './evaluation.texts.ts';

const attainments: readonly GoalAttainment[] = ['NOT_REACHED', 'PARTLY_REACHED', 'REACHED'];
const conclusions: readonly EvaluationConclusion[] = ['CONTINUE', 'CHANGE', 'END'];

interface EvaluationValues {
  readonly heldOn: string;
  readonly goals: readonly { readonly goalId: string; readonly attainment: GoalAttainment }[];
  readonly childsView: string;
  readonly assessment: string;
  readonly conclusion: EvaluationConclusion;
  readonly evaluateBy: string;
}

/** The plan measured against each of its goals, with the child's view (§ 8-1). */
export function HoldEvaluationForm({ plan }: { readonly plan: CasePlanFragment }) {
  const t = useTexts(evaluationTexts);
  const values = useTexts(caseValueTexts);
  const today = useToday();
  const form = useCaseForm({
    name: 'holdEvaluation',
    subject: plan.id,
    document: HoldEvaluationDocument,
    defaultValues: emptyEvaluation(plan, today),
    toInput: ({ evaluateBy, ...rest }, basedOn) => ({
      ...rest,
      planId: plan.id,
      evaluateBy: rest.conclusion === 'END' ? null : evaluateBy,
      expectedRevision: basedOn,
    }),
  });
  const ends = form.watch('conclusion') === 'END';
  return (
    <CaseForm form={form} title={t('formTitle')} law={t('law')} submitLabel={t('submit')}>
      <FormDate
        control={form.control}
        name="heldOn"
        label={t('heldOn')}
        required={t('required')}
        from={plan.startsOn}
        to={today}
      />
      {plan.goals.map(({ id, text }, index) => (
        <FormRadioGroup
          key={id}
          control={form.control}
          name={`goals.${index}.attainment`}
          label={t('goalLegend', { number: index + 1, goal: text })}
          required={t('required')}
          choices={attainments.map((value) => ({
            value,
            label: sentenceCase(values(`attainment.${value}`)),
          }))}
        />
      ))}
      <FormTextarea
        control={form.control}
        name="childsView"
        label={t('childsViewLabel')}
        required={t('required')}
      />
      <FormTextarea
        control={form.control}
        name="assessment"
        label={t('assessmentLabel')}
        required={t('required')}
      />
      <FormRadioGroup
        control={form.control}
        name="conclusion"
        label={t('conclusionLabel')}
        required={t('required')}
        choices={conclusions.map((value) => ({
          value,
          label: sentenceCase(values(`conclusion.${value}`)),
        }))}
      />
      {!ends && (
        <FormDate
          control={form.control}
          name="evaluateBy"
          label={t('evaluateBy')}
          required={t('required')}
          from={today}
        />
      )}
    </CaseForm>
  );
}

function emptyEvaluation(plan: CasePlanFragment, today: string): EvaluationValues {
  return {
    heldOn: today,
    goals: plan.goals.map(({ id, attainment }) => ({
      goalId: id,
      attainment: attainment ?? 'NOT_REACHED',
    })),
    childsView: '',
    assessment: '',
    conclusion: 'CONTINUE',
    evaluateBy: '',
  };
}
