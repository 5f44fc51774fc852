import type { Message } from '@saksgang/domain';
import type { Projection } from '@saksgang/event-store';
import type pg from 'pg';
import { foldedProjection, type Folds } from '../shared/folded-projection.ts';
import { describeMessage } from './describe-message.ts';

/** One row for each message from the concern portal, in `read.message`. */
export function messageProjection(messages: Folds<Message>): Projection<pg.PoolClient> {
  return foldedProjection({
    name: 'message',
    version: 1,
    category: 'message',
    table: 'read.message',
    columns: `
      tenant text NOT NULL,
      message_id uuid PRIMARY KEY,
      status text NOT NULL,
      format text,
      received_at text NOT NULL,
      bytes integer NOT NULL,
      concerns jsonb NOT NULL,
      issues jsonb NOT NULL`,
    indexes: ['(tenant, received_at, message_id)'],
    key: 'message_id',
    streams: messages,
    describe: describeMessage,
  });
}
