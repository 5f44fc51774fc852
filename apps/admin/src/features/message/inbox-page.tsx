import { useQuery } from '@apollo/client/react';
import { ExclamationmarkTriangleFillIcon, ShieldCheckmarkFillIcon } from '@navikt/aksel-icons';
import { IncomingMessageCountsDocument } from '@saksgang/graphql-client';
import { Loading, PageHeader } from '@saksgang/ui';
import { useSearchParams } from 'react-router';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import { ListTabs } from '../../shared/lists/list-tabs.tsx';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './inbox-page.module.css';
import { listIn, lists, type MessageCounts } from './inbox-view.ts';
import { MessageList } from './message-list.tsx';
import { messageTexts } from './message.texts.ts';

/** Everything that came from the portal, what became of it, and what did not become anything. */
export function InboxPage() {
  const t = useTexts(messageTexts);
  const shared = useTexts(sharedTexts);
  const minPosition = useMinPosition();
  const [params] = useSearchParams();
  const { data, previousData, error, refetch } = useQuery(IncomingMessageCountsDocument, {
    variables: { minPosition },
    pollInterval: 60_000,
  });
  const found = data ?? previousData;
  if (error && !found)
    return <LoadFailed error={error} headingLevel={1} onRetry={() => void refetch()} />;
  if (!found) return <Loading label={shared('loading')} rows={8} />;
  const counts: MessageCounts = {
    RECEIVED: found.received.totalCount,
    IMPORTED: found.imported.totalCount,
    REFUSED: found.refused.totalCount,
  };
  const chosen = listIn(params, counts);
  return (
    <>
      <PageHeader title={t('title')} aside={<Reconciliation counts={counts} />}>
        <ListTabs
          label={t('lists')}
          lists={lists.map(({ status, word }) => ({
            key: status,
            to: `?vis=${word}`,
            text: t(`status.${status}`),
            count: counts[status],
            isCurrent: status === chosen,
          }))}
        />
      </PageHeader>
      <MessageList key={chosen} status={chosen} />
    </>
  );
}

/** Is everything that came in accounted for? Always stated, never assumed. */
function Reconciliation({ counts }: { readonly counts: MessageCounts }) {
  const t = useTexts(messageTexts);
  const left = counts.RECEIVED + counts.REFUSED;
  if (left > 0) {
    return (
      <span className={styles['reconciliation']} data-left>
        <ExclamationmarkTriangleFillIcon aria-hidden /> {t('someLeft', { count: left })}
      </span>
    );
  }
  return (
    <span className={styles['reconciliation']}>
      <ShieldCheckmarkFillIcon aria-hidden /> {t('allRead', { count: counts.IMPORTED })}
    </span>
  );
}
