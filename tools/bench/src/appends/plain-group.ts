import { randomUUID } from 'node:crypto';
import { streamName } from '@saksgang/event-store';
import type pg from 'pg';
import type { Case } from '../measure.ts';
import { aNote, envelope, TEXT } from '../sample.ts';

interface Waiting {
  readonly stream: string;
  readonly revision: number;
  readonly event: string;
  resolve(): void;
  reject(error: unknown): void;
}

const LANES = 2;

/**
 * The same appends plain: gathered and committed together as ours are, with the same envelope, but not
 * sealed, not hashed and not chained. What is left between the two is the price of proof and privacy.
 */
export function plainGroup(pool: pg.Pool, workers: number): Case {
  return {
    name: `plain group commit, ${workers} writers`,
    workers,
    worker() {
      const write = gatherer(pool);
      const stream = streamName('bench', randomUUID());
      let revision = 0;
      return () => {
        const { type, data } = aNote();
        const event = JSON.stringify(
          envelope({ type, schemaVersion: 2, data: { ...data, text: TEXT } }),
        );
        return write(stream, revision++, event);
      };
    },
  };
}

const gatherers = new WeakMap<pg.Pool, ReturnType<typeof gather>>();

function gatherer(pool: pg.Pool): ReturnType<typeof gather> {
  const known = gatherers.get(pool) ?? gather(pool);
  gatherers.set(pool, known);
  return known;
}

function gather(pool: pg.Pool) {
  const queue: Waiting[] = [];
  let lanes = 0;
  const fill = () => {
    while (lanes < LANES && queue.length > 0) {
      lanes += 1;
      const batch = queue.splice(0, Math.max(16, Math.ceil(queue.length / LANES)));
      void insert(pool, batch).finally(() => {
        lanes -= 1;
        fill();
      });
    }
  };
  return (stream: string, revision: number, event: string) =>
    new Promise<void>((resolve, reject) => {
      queue.push({ stream, revision, event, resolve, reject });
      if (queue.length === 1) queueMicrotask(fill);
    });
}

async function insert(pool: pg.Pool, batch: readonly Waiting[]): Promise<void> {
  try {
    await pool.query({
      name: 'plain-group',
      text: `INSERT INTO plain_event (stream, revision, data)
        SELECT * FROM unnest($1::text[], $2::int[], $3::json[])`,
      values: [
        batch.map(({ stream }) => stream),
        batch.map(({ revision }) => revision),
        batch.map(({ event }) => event),
      ],
    });
    for (const { resolve } of batch) resolve();
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
