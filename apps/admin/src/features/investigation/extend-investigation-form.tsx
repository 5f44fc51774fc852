import {
  ExtendInvestigationDocument,
  type CaseInvestigationFragment,
} from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { investigationTexts } from './investigation.texts.ts';

interface ExtendInvestigationFormProps {
  readonly investigation: CaseInvestigationFragment;
}

/** Six months in all, in special cases (§ 2-2 (2)). */
export function ExtendInvestigationForm({ investigation }: ExtendInvestigationFormProps) {
  const t = useTexts(investigationTexts);
  const form = useCaseForm({
    name: 'extendInvestigation',
    subject: investigation.id,
    document: ExtendInvestigationDocument,
    defaultValues: { reasons: '' },
    toInput: ({ reasons }, basedOn) => ({
      investigationId: investigation.id,
      expectedRevision: basedOn,
      reasons,
    }),
  });
  return (
    <CaseForm
      form={form}
      title={t('extendTitle')}
      law={t('extendLaw')}
      submitLabel={t('extendSubmit')}
    >
      <FormTextarea
        control={form.control}
        name="reasons"
        label={t('extendReasons')}
        required={t('required')}
      />
    </CaseForm>
  );
}
