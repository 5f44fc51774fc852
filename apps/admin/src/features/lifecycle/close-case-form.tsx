import { CloseCaseDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { lifecycleTexts } from './lifecycle.texts.ts';

/** Closes the case, with the reasons. */
export function CloseCaseForm() {
  const t = useTexts(lifecycleTexts);
  const form = useCaseForm({
    name: 'closeCase',
    document: CloseCaseDocument,
    defaultValues: { reasons: '' },
    toInput: ({ reasons }, basedOn) => ({ reasons, expectedRevision: basedOn }),
  });
  return (
    <CaseForm
      form={form}
      title={t('closeTitle')}
      law={t('closeLaw')}
      submitLabel={t('closeSubmit')}
    >
      <FormTextarea
        control={form.control}
        name="reasons"
        label={t('closeReasons')}
        required={t('required')}
      />
    </CaseForm>
  );
}
