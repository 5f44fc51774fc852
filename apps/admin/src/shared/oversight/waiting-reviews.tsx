import { InlineMessage } from '@navikt/ds-react';
import { Link } from 'react-router';
import { useMay } from '../session/session.ts';
import { sharedTexts } from '../texts/shared.texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useWaitingReviews } from './use-waiting-reviews.ts';
import styles from './waiting-reviews.module.css';

/** One line in a leader's day: what was opened in haste waits for their review. Nothing where none does. */
export function WaitingReviews() {
  const t = useTexts(sharedTexts);
  const count = useWaitingReviews();
  if (!useMay('ACCESS_MANAGE') || count === 0) return null;
  return (
    <InlineMessage status="warning" size="small">
      <Link to="/tilsyn" className={styles['link']}>
        {t('waitingReviews', { count })}
      </Link>
    </InlineMessage>
  );
}
