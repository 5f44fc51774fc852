import type {
  GenerationKey,
  ParkedPage,
  ParkedStream,
  ParkingLot,
  Position,
  StreamName,
} from '@saksgang/event-store';
import { instant } from '@saksgang/kernel';
import type pg from 'pg';

interface ParkedRow {
  readonly stream: StreamName;
  readonly position: string;
  readonly revision: number;
  readonly event_id: string;
  readonly type: string | null;
  readonly reason: string;
  readonly attempts: number;
  readonly waiting: number;
  readonly parked_at: Date;
  readonly last_tried_at: Date;
}

const COLUMNS = `stream, "position"::text, revision, event_id, type, reason, attempts, waiting,
  parked_at, last_tried_at`;

const IS_OF = 'projection = $1 AND generation = $2';
const IS_STREAM = `${IS_OF} AND stream = $3`;

/** Parked streams in the transactions of the tables they are missing from. */
export function postgresParkingLot(pool: pg.Pool): ParkingLot<pg.PoolClient> {
  return {
    async passOver(key, events, tx) {
      const { rows } = await tx.query<{ stream: StreamName }>({
        name: 'pass-over',
        text: `UPDATE read.parked_stream p SET waiting = p.waiting + e.count
          FROM unnest($3::text[], $4::int[]) AS e (stream, count)
          WHERE ${IS_OF} AND p.stream = e.stream RETURNING p.stream`,
        values: [...of(key), [...events.keys()], [...events.values()]],
      });
      return new Set(rows.map(({ stream }) => stream));
    },
    async park(key, { stream, position, revision, eventId, type, reason }, waiting, at, tx) {
      await tx.query(
        `INSERT INTO read.parked_stream (projection, generation, stream, "position", revision,
           event_id, type, reason, attempts, waiting, parked_at, last_tried_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $10)`,
        [...of(key), stream, String(position), revision, eventId, type, reason, waiting, at],
      );
    },
    async find(key, stream, tx) {
      const { rows } = await tx.query<ParkedRow>(
        `SELECT ${COLUMNS} FROM read.parked_stream WHERE ${IS_STREAM}`,
        [...of(key), stream],
      );
      return rows[0] ? toParked(rows[0]) : null;
    },
    async streams(key, tx) {
      const { rows } = await tx.query<{ stream: StreamName }>(
        `SELECT stream FROM read.parked_stream WHERE ${IS_OF}`,
        of(key),
      );
      return rows.map(({ stream }) => stream);
    },
    async failedAgain(key, stream, reason, at, tx) {
      await tx.query(
        `UPDATE read.parked_stream
         SET attempts = attempts + 1, reason = $4, last_tried_at = $5 WHERE ${IS_STREAM}`,
        [...of(key), stream, reason, at],
      );
    },
    async release(key, stream, tx) {
      await tx.query(`DELETE FROM read.parked_stream WHERE ${IS_STREAM}`, [...of(key), stream]);
    },
    async skip(key, stream, { by, at }, tx) {
      await tx.query(
        `WITH given_up AS (DELETE FROM read.parked_stream WHERE ${IS_STREAM} RETURNING *)
         INSERT INTO read.skipped_stream SELECT given_up.*, $4, $5::timestamptz FROM given_up`,
        [...of(key), stream, by, at],
      );
    },
    list: (key, first, after) => list(pool, key, first, after),
    async due(key, at) {
      const { rows } = await pool.query<{ stream: StreamName }>(
        `SELECT stream FROM read.parked_stream
         WHERE ${IS_OF} AND last_tried_at + least(attempts, 60) * interval '1 minute' <= $3`,
        [...of(key), at],
      );
      return rows.map(({ stream }) => stream);
    },
  };
}

async function list(
  pool: pg.Pool,
  key: GenerationKey,
  first: number,
  after: Position | null,
): Promise<ParkedPage> {
  const { rows } = await pool.query<ParkedRow>(
    `SELECT ${COLUMNS} FROM read.parked_stream p
     WHERE ${IS_OF} AND p."position" > $3 ORDER BY p."position" LIMIT $4`,
    [...of(key), String(after ?? 0), first + 1],
  );
  const counted = await pool.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM read.parked_stream WHERE ${IS_OF}`,
    of(key),
  );
  return {
    streams: rows.slice(0, first).map(toParked),
    totalCount: counted.rows[0]?.total ?? 0,
    hasNextPage: rows.length > first,
  };
}

function of({ projection, generation }: GenerationKey): [string, number] {
  return [projection, generation];
}

function toParked({
  position,
  event_id: eventId,
  parked_at: parkedAt,
  last_tried_at: lastTriedAt,
  ...row
}: ParkedRow): ParkedStream {
  return {
    ...row,
    eventId,
    position: BigInt(position) as Position,
    parkedAt: instant(parkedAt.toISOString()),
    lastTriedAt: instant(lastTriedAt.toISOString()),
  };
}
