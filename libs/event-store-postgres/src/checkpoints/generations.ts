import type { Generation, Ledger, Position } from '@saksgang/event-store';
import { instant } from '@saksgang/kernel';
import type pg from 'pg';

interface GenerationRow {
  readonly projection: string;
  readonly generation: number;
  readonly version: number;
  readonly state: Generation['state'];
  readonly position: string;
  readonly target: string;
  readonly since: Date;
}

const COLUMNS = `projection, generation, version, state, "position"::text, target::text, since`;

export async function readGenerations(
  pool: pg.Pool,
  projections: readonly string[],
): Promise<readonly Generation[]> {
  const { rows } = await pool.query<GenerationRow>({
    name: 'generations',
    text: `SELECT ${COLUMNS} FROM read.checkpoint WHERE projection = ANY($1) ORDER BY generation`,
    values: [projections],
  });
  return rows.map(toGeneration);
}

/** Until the transaction ends nobody moves them, adds one or takes one away. */
export async function lockGenerations(tx: pg.PoolClient, projection: string): Promise<Ledger> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [
    `saksgang.generations.${projection}`,
  ]);
  const { rows } = await tx.query<GenerationRow>(
    `SELECT ${COLUMNS} FROM read.checkpoint WHERE projection = $1 ORDER BY generation FOR UPDATE`,
    [projection],
  );
  return {
    generations: rows.map(toGeneration),
    async put({ generation, version, state, position, target, since }) {
      await tx.query(
        `INSERT INTO read.checkpoint
           (projection, generation, version, state, "position", target, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (projection, generation) DO UPDATE SET
           state = excluded.state, "position" = excluded."position", since = excluded.since`,
        [projection, generation, version, state, String(position), String(target), since],
      );
    },
    async remove({ generation }) {
      const key = [projection, generation];
      await tx.query('DELETE FROM read.checkpoint WHERE projection = $1 AND generation = $2', key);
      await tx.query(
        'DELETE FROM read.parked_stream WHERE projection = $1 AND generation = $2',
        key,
      );
    },
  };
}

function toGeneration({ position, target, since, ...row }: GenerationRow): Generation {
  return {
    ...row,
    position: BigInt(position) as Position,
    target: BigInt(target) as Position,
    since: instant(since.toISOString()),
  };
}
