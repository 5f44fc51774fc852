import { Failed } from '@saksgang/ui';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';

/** The service did not answer. */
export function CaseFailed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTexts(sharedTexts);
  return (
    <Failed
      headingLevel={1}
      title={t('loadFailed')}
      text={t('loadFailedWhy')}
      action={t('tryAgain')}
      onAction={onRetry}
    />
  );
}
