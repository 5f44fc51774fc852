import { sql } from 'kysely';
import type { MessageRow } from '../read-models.ts';
import type { TimedList } from '../shared/newest-first.ts';

/** Messages from the national portal, by when they came. */
export const messageList: TimedList<MessageRow> = {
  table: 'read.message',
  id: 'message_id',
  at: 'received_at',
  row: sql`jsonb_build_object(
    'messageId', message_id, 'status', status, 'format', format, 'receivedAt', received_at,
    'bytes', bytes, 'concerns', concerns, 'issues', issues)`,
  keyOf: ({ receivedAt, messageId }) => ({ at: receivedAt, id: messageId }),
};
