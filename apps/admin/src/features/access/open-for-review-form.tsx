import { OpenCaseForReviewDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';
import { reviewPurposes } from './choices.ts';

/** Opens this one case with its names, for whoever reviews how cases went. */
export function OpenForReviewForm() {
  const t = useTexts(accessTexts);
  const form = useCaseForm({
    name: 'openForReview',
    document: OpenCaseForReviewDocument,
    defaultValues: { purpose: reviewPurposes[0] ?? 'INTERNAL_CONTROL', reasons: '' },
    toInput: ({ purpose, reasons }) => ({ purpose, reasons }),
    changesSight: true,
  });
  return (
    <CaseForm
      form={form}
      title={t('openForReview')}
      law={t('openForReviewLaw')}
      submitLabel={t('openForReviewSubmit')}
    >
      <FormSelect
        control={form.control}
        name="purpose"
        label={t('purpose')}
        choices={reviewPurposes.map((value) => ({ value, label: t(`review.${value}`) }))}
      />
      <FormTextarea
        control={form.control}
        name="reasons"
        label={t('openForReviewReasons')}
        required={t('required')}
      />
    </CaseForm>
  );
}
