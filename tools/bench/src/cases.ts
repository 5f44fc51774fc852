import { randomUUID } from 'node:crypto';
import {
  streamName,
  type EventCodec,
  type EventStore,
  type ExpectedRevision,
} from '@saksgang/event-store';
import type pg from 'pg';
import type { Case } from './measure.ts';
import { aNote, envelope, TEXT, type NoteWritten } from './sample.ts';

/** The least that a hand-written event table needs: order, place in the stream, content. */
export const PLAIN_TABLE = `
CREATE TABLE public.plain_event (
  position bigserial PRIMARY KEY,
  stream text NOT NULL,
  revision int NOT NULL,
  data json NOT NULL,
  UNIQUE (stream, revision)
)`;

/** One INSERT in a transaction of its own: no hash, no seal, no order that a reader can rely on. */
export function plainInsert(pool: pg.Pool, workers: number): Case {
  return {
    name: `plain INSERT, ${workers} connections`,
    workers,
    worker() {
      const stream = streamName('bench', randomUUID());
      let revision = 0;
      return async () => {
        await pool.query({
          name: 'plain',
          text: 'INSERT INTO plain_event (stream, revision, data) VALUES ($1, $2, $3)',
          values: [stream, revision++, JSON.stringify(aNote().data)],
        });
      };
    },
  };
}

/** Durable, chained, hashed appends with an exact expected revision; every writer has its stream. */
export function appends(store: EventStore, workers: number): Case {
  return {
    name: `append, ${workers} writers`,
    workers,
    worker() {
      const write = writer(store);
      return () => {
        const { type, data } = aNote();
        return write(envelope({ type, schemaVersion: 2, data: { ...data, text: TEXT } }));
      };
    },
  };
}

/** The same with the personal field sealed under its subject's key. */
export function sealedAppends(
  store: EventStore,
  codec: EventCodec<NoteWritten>,
  workers: number,
): Case {
  return {
    name: `sealed append, ${workers} writers`,
    workers,
    worker() {
      const write = writer(store);
      const subject = randomUUID();
      return async () => {
        const eventId = randomUUID();
        const [sealed] = await codec.seal([aNote()], subject, [eventId]);
        if (sealed) await write({ ...envelope(sealed), eventId });
      };
    },
  };
}

function writer(store: EventStore) {
  const stream = streamName('bench', randomUUID());
  let expected: ExpectedRevision = 'noStream';
  return async (event: ReturnType<typeof envelope>) => {
    const outcome = await store.append([{ stream, expected, events: [event] }]);
    if (outcome.status !== 'appended') throw new Error(`an append was ${outcome.status}`);
    expected = outcome.revisions[0] ?? 'any';
  };
}
