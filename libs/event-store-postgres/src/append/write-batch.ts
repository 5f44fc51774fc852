import type { Position } from '@saksgang/event-store';
import type pg from 'pg';
import { asking } from '../unavailable.ts';
import type { PreparedAppend } from './prepare.ts';

/**
 * Writes a batch by one function call in one round trip: one commit for all of it.
 * @returns the position before the batch; null, with nothing written, when a revision or a command id in
 * it is taken.
 */
export async function writeBatch(
  pool: pg.Pool,
  batch: readonly PreparedAppend[],
): Promise<Position | null> {
  const events = batch.flatMap((append) =>
    append.flat().map((chained, index) => ({ ...chained, startsCommand: index === 0 })),
  );
  const lines = (line: (event: (typeof events)[number]) => string | number) =>
    events.map(line).join('\n');
  const { rows } = await asking(() =>
    pool.query<{ base: string | null }>({
      name: 'append',
      text: 'SELECT store.append($1, $2, $3, $4, $5, $6)::text AS base',
      values: [
        lines(({ event }) => event.stream),
        lines(({ event }) => event.revision),
        lines(({ event }) => event.tenant),
        lines(({ event, startsCommand }) => (startsCommand ? event.commandId : '')),
        lines(({ event }) => event.hash),
        lines(({ canonical }) => canonical),
      ],
    }),
  );
  const base = rows[0]?.base ?? null;
  return base === null ? null : (BigInt(base) as Position);
}
