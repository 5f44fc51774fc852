import { Failed } from '@saksgang/ui';
import { hindranceIn } from '../api/hindrance.ts';
import { sharedTexts } from '../texts/shared.texts.ts';
import { useTexts } from '../texts/use-texts.ts';

interface LoadFailedProps {
  /** What came instead of an answer. */
  readonly error?: unknown;
  readonly onRetry: () => void;
  readonly headingLevel?: 1 | 2 | 3;
}

/** There was no answer: what is safe, and a way to ask again. */
export function LoadFailed({ error, onRetry, headingLevel = 2 }: LoadFailedProps) {
  const t = useTexts(sharedTexts);
  const hindrance = hindranceIn(error);
  const isOutdated = hindrance?.why === 'outdated';
  return (
    <Failed
      headingLevel={headingLevel}
      title={t('loadFailed')}
      text={hindrance ? t(hindrance.why, { ...hindrance }) : t('loadFailedWhy')}
      action={t(isOutdated ? 'reload' : 'tryAgain')}
      onAction={isOutdated ? reload : onRetry}
    />
  );
}

/** What is typed stays in the tab, as drafts. */
function reload(): void {
  window.location.reload();
}
