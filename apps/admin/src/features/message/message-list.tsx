import { useQuery } from '@apollo/client/react';
import {
  IncomingMessagesDocument,
  type IncomingMessageRowFragment,
  type MessageStatus,
} from '@saksgang/graphql-client';
import { Empty } from '@saksgang/ui';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import { ListTable } from '../../shared/lists/list-table.tsx';
import { grown, PagedList } from '../../shared/lists/paged-list.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './message-list.module.css';
import { MessageRow } from './message-row.tsx';
import { messageTexts } from './message.texts.ts';

const pageSize = 50;

/** The messages of one list, the newest first. */
export function MessageList({ status }: { readonly status: MessageStatus }) {
  const t = useTexts(messageTexts);
  const minPosition = useMinPosition();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    IncomingMessagesDocument,
    { variables: { status, first: pageSize, minPosition }, notifyOnNetworkStatusChange: true },
  );
  const messages = (data ?? previousData)?.incomingMessages;
  const loadMore = () =>
    fetchMore({
      variables: { after: messages?.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult: next }) => ({
        incomingMessages: grown(previous.incomingMessages, next.incomingMessages),
      }),
    });
  const emptyText = t(status === 'IMPORTED' ? 'emptyImported' : 'emptyOther');
  return (
    <div className={styles['page']}>
      <PagedList
        fetched={messages}
        error={error}
        isLoading={loading}
        onRetry={() => void refetch()}
        onMore={() => void loadMore()}
        empty={<Empty title={t('emptyTitle')} text={emptyText} />}
      >
        {(rows) => <MessageTable caption={t(`status.${status}`)} rows={rows} />}
      </PagedList>
    </div>
  );
}

interface MessageTableProps {
  readonly caption: string;
  readonly rows: readonly IncomingMessageRowFragment[];
}

function MessageTable({ caption, rows }: MessageTableProps) {
  const t = useTexts(messageTexts);
  const columns = [
    { label: t('received') },
    { label: t('format'), kinds: ['aside'] },
    { label: t('size'), kinds: ['number', 'aside'] },
    { label: t('outcome') },
  ] as const;
  return (
    <ListTable caption={caption} columns={columns}>
      {rows.map((message) => (
        <MessageRow key={message.id} message={message} />
      ))}
    </ListTable>
  );
}
