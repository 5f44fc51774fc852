import type { CaseAccessFragment } from '@saksgang/graphql-client';
import { ActionButton } from '../../shared/case/action-button.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';
import { useOwnReview } from './use-own-review.ts';

/** Opens the case for review, or ends the review that is open. Not there for those who review nothing. */
export function ReviewButton({ access }: { readonly access: CaseAccessFragment }) {
  const t = useTexts(accessTexts);
  const { dateTime } = useFormats();
  const review = useOwnReview(access);
  if (!review) return <ActionButton form="openForReview" label={t('openForReview')} />;
  return (
    <>
      <span>{t('reviewRuns', { until: dateTime(review.until) })}</span>
      <ActionButton form="endReview" label={t('endReview')} />
    </>
  );
}
