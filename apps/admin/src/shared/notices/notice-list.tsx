import { InlineMessage, Button } from '@navikt/ds-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { useSyncExternalStore } from 'react';
import { sharedTexts } from '../texts/shared.texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './notice-list.module.css';
import { currentNotices, dismiss, subscribeToNotices } from './notices.ts';

/** The live region that reads out receipts and failures, whichever page they come from. */
export function NoticeList() {
  const t = useTexts(sharedTexts);
  const notices = useSyncExternalStore(subscribeToNotices, currentNotices);
  return (
    <div className={styles['list']} role="status" aria-live="polite">
      {notices.map(({ id, kind, text }) => (
        <div key={id} className={styles['notice']} data-kind={kind}>
          <InlineMessage status={kind === 'done' ? 'success' : 'error'} size="small">
            {text}
          </InlineMessage>
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            icon={<XMarkIcon title={t('close')} />}
            onClick={() => dismiss(id)}
          />
        </div>
      ))}
    </div>
  );
}
