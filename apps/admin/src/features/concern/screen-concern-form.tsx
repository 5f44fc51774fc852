import { ScreenConcernDocument, type CaseConcernFragment } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormCodeSelect } from '../../shared/forms/form-code-select.tsx';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { concernTexts } from './concern.texts.ts';

interface ScreeningValues {
  readonly outcome: string;
  readonly urgent: '' | 'yes' | 'no';
  readonly reasons: string;
}

/** The review of a concern: outcome, urgency and reasons (§ 2-1). */
export function ScreenConcernForm({ concern }: { readonly concern: CaseConcernFragment }) {
  const t = useTexts(concernTexts);
  const defaultValues: ScreeningValues = { outcome: '', urgent: '', reasons: '' };
  const form = useCaseForm({
    name: 'screenConcern',
    subject: concern.id,
    document: ScreenConcernDocument,
    defaultValues,
    toInput: ({ outcome, urgent, reasons }, basedOn) => ({
      concernId: concern.id,
      expectedRevision: basedOn,
      outcome,
      urgent: urgent === 'yes',
      reasons,
    }),
  });
  return (
    <CaseForm form={form} title={t('screenTitle')} law={t('screenLaw')} submitLabel={t('screenSubmit')}>
      <FormRadioGroup
        control={form.control}
        name="urgent"
        label={t('urgentQuestion')}
        required={t('required')}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
      />
      <FormCodeSelect
        control={form.control}
        name="outcome"
        list="CONCERN_OUTCOME"
        label={t('outcome')}
        required={t('required')}
      />
      <FormTextarea
        control={form.control}
        name="reasons"
        label={t('reasonsLabel')}
        required={t('required')}
      />
    </CaseForm>
  );
}
