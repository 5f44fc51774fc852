import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { streamName } from '@saksgang/event-store';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Case } from '../measure.ts';
import { aNote } from '../sample.ts';

const BATCH = 1_000;

/** The same rows by COPY, a thousand in a transaction: as fast as this server takes them, for scale. */
export function copyIn(pool: pg.Pool): Case {
  return {
    name: `COPY, batches of ${BATCH}`,
    workers: 1,
    each: BATCH,
    worker() {
      const stream = streamName('bench', randomUUID());
      let revision = 0;
      return async () => {
        const lines = Array.from(
          { length: BATCH },
          () => `${stream}\t${revision++}\t${JSON.stringify(aNote().data)}\n`,
        );
        const db = await pool.connect();
        const copy = db.query(from('COPY plain_event (stream, revision, data) FROM STDIN'));
        await pipeline(Readable.from([lines.join('')]), copy);
        db.release();
      };
    },
  };
}
