import { MakePlanDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { FormCodeSelect } from '../../shared/forms/form-code-select.tsx';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { GoalFields } from './goal-fields.tsx';
import type { PlanValues } from './plan-values.ts';
import { planTexts } from './plan.texts.ts';

/** Code of the list Plantype: a plan for measures after § 8-1. */
const measurePlan = '1';

/** Goals, content and duration of the help, and when it is to be evaluated (§ 8-1). */
export function MakePlanForm() {
  const t = useTexts(planTexts);
  const today = useToday();
  const defaultValues: PlanValues = {
    kind: measurePlan,
    startsOn: today,
    evaluateBy: '',
    goals: [{ text: '' }],
    content: '',
  };
  const form = useCaseForm({
    name: 'makePlan',
    document: MakePlanDocument,
    defaultValues,
    toInput: ({ goals, ...rest }, basedOn) => ({
      ...rest,
      goals: goals.map(({ text }) => text),
      expectedRevision: basedOn,
    }),
    fieldOf: (path) => path.replace(/^goals\.(\d+)$/, 'goals.$1.text'),
  });
  return (
    <CaseForm form={form} title={t('formTitle')} law={t('law')} submitLabel={t('submit')}>
      <FormCodeSelect
        control={form.control}
        name="kind"
        list="PLAN_KIND"
        label={t('kindLabel')}
        required={t('required')}
      />
      <FormDate
        control={form.control}
        name="startsOn"
        label={t('startsOn')}
        required={t('required')}
      />
      <FormDate
        control={form.control}
        name="evaluateBy"
        label={t('evaluateBy')}
        required={t('required')}
        from={today}
      />
      <GoalFields control={form.control} />
      <FormTextarea
        control={form.control}
        name="content"
        label={t('contentLabel')}
        required={t('required')}
      />
    </CaseForm>
  );
}
