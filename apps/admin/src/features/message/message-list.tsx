import { useQuery } from '@apollo/client/react';
import { Button } from '@navikt/ds-react';
import { IncomingMessagesDocument, type MessageStatus } from '@saksgang/graphql-client';
import { Empty, Loading } from '@saksgang/ui';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import { FooterStatus } from '../../shared/footer/footer-status.tsx';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './message-list.module.css';
import { MessageRow } from './message-row.tsx';
import { messageTexts } from './message.texts.ts';

const pageSize = 50;

/** The messages of one list, the newest first. */
export function MessageList({ status }: { readonly status: MessageStatus }) {
  const t = useTexts(messageTexts);
  const shared = useTexts(sharedTexts);
  const { messages, error, loading, refetch, loadMore } = useMessages(status);
  if (error && !messages) return <LoadFailed onRetry={() => void refetch()} />;
  if (!messages) return <Loading label={shared('loading')} rows={8} />;
  if (messages.edges.length === 0) {
    return (
      <Empty
        title={t('emptyTitle')}
        text={t(status === 'IMPORTED' ? 'emptyImported' : 'emptyOther')}
      />
    );
  }
  return (
    <div className={styles['page']}>
      <table className={styles['table']}>
        <caption className="aksel-sr-only">{t(`status.${status}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('received')}</th>
            <th scope="col" className={styles['aside']}>
              {t('format')}
            </th>
            <th scope="col" className={`${styles['number']} ${styles['aside']}`}>
              {t('size')}
            </th>
            <th scope="col">{t('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {messages.edges.map(({ node }) => (
            <MessageRow key={node.id} message={node} />
          ))}
        </tbody>
      </table>
      {messages.pageInfo.hasNextPage && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          loading={loading}
          onClick={() => void loadMore()}
        >
          {t('more')}
        </Button>
      )}
      <FooterStatus>
        {t('shown', { shown: messages.edges.length, total: messages.totalCount })}
      </FooterStatus>
    </div>
  );
}

function useMessages(status: MessageStatus) {
  const minPosition = useMinPosition();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    IncomingMessagesDocument,
    { variables: { status, first: pageSize, minPosition }, notifyOnNetworkStatusChange: true },
  );
  const messages = (data ?? previousData)?.incomingMessages;
  const loadMore = () =>
    fetchMore({
      variables: { after: messages?.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult: { incomingMessages } }) => ({
        incomingMessages: {
          ...incomingMessages,
          edges: [...previous.incomingMessages.edges, ...incomingMessages.edges],
        },
      }),
    });
  return { messages, error, loading, refetch, loadMore };
}
