import { TablesBusy, type ProjectionTables } from '@saksgang/event-store';
import type pg from 'pg';
import { isolated, isolatedView } from './isolation.ts';

/** Longer than a question takes. Whoever asks meanwhile waits behind us, so it must be short. */
const LONGEST_WAIT_MS = 100;
/** The generation that the migrations put under the view, empty; the projection makes it its own. */
const FIRST = 1;
const A_DAY_MS = 86_400_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * A table for each generation (`read.queue_1`, `read.queue_2` …) behind a view that questions read. A swap is
 * one commit: no question ever sees an empty table or half of one. Both show whoever asks one municipality alone.
 * @param view with its schema; never from outside, like the columns and indexes
 */
export function generationTables(
  view: string,
  columns: string,
  indexes: readonly string[],
): ProjectionTables<pg.PoolClient> {
  const table = (generation: number) => `${view}_${generation}`;
  return {
    async create(generation, tx) {
      // Whoever asks locks the view before its table. The other way round, the two wait for each other.
      const uncovered = generation === FIRST ? `DROP VIEW IF EXISTS ${view};` : '';
      const made = indexes.map((index) => `CREATE INDEX ON ${table(generation)} ${index};`);
      await tx.query(
        `${uncovered}
         DROP TABLE IF EXISTS ${table(generation)} CASCADE;
         CREATE TABLE ${table(generation)} (${columns});
         ${isolated(table(generation))}
         ${made.join('\n')}`,
      );
    },
    show: (generation, tx) =>
      soon(
        tx,
        `DROP VIEW IF EXISTS ${view};
         CREATE VIEW ${view} AS SELECT * FROM ${table(generation)};
         ${isolatedView(view)}`,
      ),
    drop: (generation, tx) => soon(tx, `DROP TABLE IF EXISTS ${table(generation)};`),
    async count(generation, tx) {
      const { rows } = await tx.query<{ rows: number }>(
        atLeisure(`SELECT count(*)::int AS rows FROM ${table(generation)}`),
      );
      return rows[0]?.rows ?? 0;
    },
    async differing(one, other, tx) {
      const [a, b] = [table(one), table(other)];
      const { rows } = await tx.query<{ rows: number }>(
        atLeisure(`SELECT count(*)::int AS rows FROM (
           (TABLE ${a} EXCEPT ALL TABLE ${b}) UNION ALL (TABLE ${b} EXCEPT ALL TABLE ${a})) AS d`),
      );
      return rows[0]?.rows ?? 0;
    },
  };
}

/** A question about whole tables, which may take longer than the pool waits for any other. */
function atLeisure(text: string): pg.QueryConfig {
  const question = { text, query_timeout: A_DAY_MS };
  return question;
}

/** @throws TablesBusy when somebody holds the tables; the transaction can only be undone then */
async function soon(tx: pg.PoolClient, sql: string): Promise<void> {
  try {
    await tx.query(
      `SET LOCAL lock_timeout = ${LONGEST_WAIT_MS}; ${sql} SET LOCAL lock_timeout TO DEFAULT`,
    );
  } catch (error) {
    const isHeld = error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
    throw isHeld ? new TablesBusy() : error;
  }
}
