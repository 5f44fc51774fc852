import type { MessageEvent } from '@saksgang/domain';
import type { EventCodec, Opened, Projection, StoredEvent } from '@saksgang/event-store';
import type pg from 'pg';

const RECEIVED = `
  INSERT INTO read.message (tenant, message_id, status, received_at, bytes, concerns, issues)
  VALUES ($1, $2, 'Received', $3, $4, '[]', '[]')
  ON CONFLICT (message_id) DO NOTHING`;

const IMPORTED = `
  UPDATE read.message SET status = 'Imported', format = $2, concerns = $3 WHERE message_id = $1`;

const REFUSED = `
  UPDATE read.message SET status = 'Refused', issues = $2 WHERE message_id = $1`;

/** One row for each message from the concern portal, in `read.message`: what became of it, not what it says. */
export function messageProjection(
  codec: Pick<EventCodec<MessageEvent>, 'open'>,
): Projection<pg.PoolClient> {
  return {
    name: 'message',
    version: 1,
    categories: ['message'],
    async apply(events, tx) {
      const opened = await codec.open(events.filter(isAboutTheMessage));
      for (const one of opened) await record(one, tx);
    },
    async reset(tx) {
      await tx.query('DELETE FROM read.message');
    },
  };
}

/** The payload itself stays sealed: nothing here needs to read it. */
function isAboutTheMessage({ type }: StoredEvent): boolean {
  return type !== 'MessagePartStored';
}

async function record({ event, stored }: Opened<MessageEvent>, tx: pg.PoolClient): Promise<void> {
  switch (event.type) {
    case 'MessageReceived': {
      const { messageId, receivedAt, bytes } = event.data;
      await tx.query(RECEIVED, [stored.tenant, messageId, receivedAt, bytes]);
      return;
    }
    case 'MessagePartStored':
      return;
    case 'MessageImported': {
      const { messageId, format, concerns } = event.data;
      await tx.query(IMPORTED, [messageId, format, JSON.stringify(concerns)]);
      return;
    }
    case 'MessageRefused':
      await tx.query(REFUSED, [event.data.messageId, JSON.stringify(event.data.issues)]);
      return;
  }
}
