import { EndCaseReviewDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';

/** Says that the review is done: the names go at once. */
export function EndReviewForm({ about }: { readonly about: string }) {
  const t = useTexts(accessTexts);
  const form = useCaseForm({
    name: 'endReview',
    subject: about,
    document: EndCaseReviewDocument,
    defaultValues: {},
    toInput: () => ({ reviewId: about }),
    changesSight: true,
  });
  return (
    <CaseForm form={form} title={t('endReview')} submitLabel={t('endReview')}>
      <p>{t('endReviewWhat')}</p>
    </CaseForm>
  );
}
