import type { CommandLedger, StreamName } from '@saksgang/event-store';
import type pg from 'pg';
import { asking } from '../unavailable.ts';

/** Where each command went, beside an engine that is not PostgreSQL. */
export function createPostgresCommandLedger(pool: pg.Pool): CommandLedger {
  return {
    async claim({ tenant, commandId }, stream) {
      const { rowCount } = await asking(() =>
        pool.query({
          name: 'claim-command',
          text: 'INSERT INTO engine.command VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          values: [tenant, commandId, stream],
        }),
      );
      if (rowCount === 1) return { stream, isNew: true };
      const { rows } = await asking(() =>
        pool.query<{ stream: StreamName }>(
          'SELECT stream FROM engine.command WHERE tenant = $1 AND command_id = $2',
          [tenant, commandId],
        ),
      );
      return { stream: rows[0]?.stream ?? stream, isNew: false };
    },
    async move({ tenant, commandId }, from, to) {
      await asking(() =>
        pool.query(
          `UPDATE engine.command SET stream = $4
           WHERE tenant = $1 AND command_id = $2 AND stream = $3`,
          [tenant, commandId, from, to],
        ),
      );
    },
  };
}
