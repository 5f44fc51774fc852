import { Failed } from '@saksgang/ui';
import { sharedTexts } from '../texts/shared.texts.ts';
import { useTexts } from '../texts/use-texts.ts';

interface LoadFailedProps {
  readonly onRetry: () => void;
  readonly headingLevel?: 1 | 2 | 3;
}

/** The service did not answer: what is safe, and a way to ask again. */
export function LoadFailed({ onRetry, headingLevel = 2 }: LoadFailedProps) {
  const t = useTexts(sharedTexts);
  return (
    <Failed
      headingLevel={headingLevel}
      title={t('loadFailed')}
      text={t('loadFailedWhy')}
      action={t('tryAgain')}
      onAction={onRetry}
    />
  );
}
