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
    key: 'message_id',
    streams: messages,
    describe: describeMessage,
  });
}
