import {
  MakeInvestigationPlanDocument,
  type CaseInvestigationFragment,
} from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { investigationTexts } from './investigation.texts.ts';

interface MakePlanFormProps {
  readonly investigation: CaseInvestigationFragment;
}

/** The plan of an investigation (§ 2-2 (3)). */
export function MakePlanForm({ investigation }: MakePlanFormProps) {
  const t = useTexts(investigationTexts);
  const form = useCaseForm({
    name: 'makeInvestigationPlan',
    subject: investigation.id,
    document: MakeInvestigationPlanDocument,
    defaultValues: { plan: investigation.plan?.text ?? '' },
    toInput: ({ plan }, basedOn) => ({
      investigationId: investigation.id,
      expectedRevision: basedOn,
      plan,
    }),
  });
  return (
    <CaseForm form={form} title={t('planTitle')} law={t('planLaw')} submitLabel={t('planSubmit')}>
      <FormTextarea
        control={form.control}
        name="plan"
        label={t('planLabel')}
        required={t('required')}
        minRows={6}
      />
    </CaseForm>
  );
}
