import { START, type Position } from '@saksgang/event-store';
import type pg from 'pg';

/** Where events are kept: positions of one mean nothing in another. */
export type Engine = 'postgresql' | 'kurrentdb';

/** The engine whose events this database is about; null before the first start. */
export async function keptEngine(pool: pg.Pool): Promise<Engine | null> {
  const { rows } = await pool.query<{ engine: Engine }>('SELECT engine FROM engine.kept_in');
  return rows[0]?.engine ?? null;
}

/** Notes the engine for good. What is noted already stays. */
export async function keepEngine(pool: pg.Pool, engine: Engine): Promise<void> {
  await pool.query('INSERT INTO engine.kept_in (engine) VALUES ($1) ON CONFLICT DO NOTHING', [
    engine,
  ]);
}

/** How far into the feed anything in this database has come. */
export async function furthestCheckpoint(pool: pg.Pool): Promise<Position> {
  const { rows } = await pool.query<{ position: string | null }>(
    'SELECT max("position")::text AS position FROM read.checkpoint',
  );
  return BigInt(rows[0]?.position ?? START) as Position;
}
