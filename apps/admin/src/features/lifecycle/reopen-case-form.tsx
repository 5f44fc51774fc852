import { ReopenCaseDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { lifecycleTexts } from './lifecycle.texts.ts';

/** Reopens a closed case, with the reasons. */
export function ReopenCaseForm() {
  const t = useTexts(lifecycleTexts);
  const form = useCaseForm({
    name: 'reopenCase',
    document: ReopenCaseDocument,
    defaultValues: { reasons: '' },
    toInput: ({ reasons }, basedOn) => ({ reasons, expectedRevision: basedOn }),
  });
  return (
    <CaseForm form={form} title={t('reopenTitle')} submitLabel={t('reopenSubmit')}>
      <FormTextarea
        control={form.control}
        name="reasons"
        label={t('reopenReasons')}
        required={t('required')}
      />
    </CaseForm>
  );
}
