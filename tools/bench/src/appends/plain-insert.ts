import { randomUUID } from 'node:crypto';
import { streamName } from '@saksgang/event-store';
import type pg from 'pg';
import type { Case } from '../measure.ts';
import { aNote } from '../sample.ts';

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
