import { sql, type RawBuilder } from 'kysely';
import type { Viewer } from '../read-models.ts';

/**
 * True for the cases that are somebody's to see: the same rule as the gate of a single case, over a row with
 * `workers`, `guests`, `kept_out`, `unit` and the child's `grading` of today. What it leaves out is not counted
 * either.
 */
export function visibleTo(viewer: Viewer): RawBuilder<boolean> {
  const { accounts, deputyFor, now } = viewer;
  return sql<boolean>`(
    NOT kept_out && ${uuids(accounts)}
    AND (
      workers && ${uuids([...accounts, ...deputyFor])}
      OR EXISTS (
        SELECT FROM jsonb_to_recordset(guests) AS guest ("user" uuid, until timestamptz)
        WHERE guest."user" = ANY (${uuids(accounts)}) AND guest.until > ${now}::timestamptz)
      OR ${byWork(viewer)}))`;
}

function byWork({ unitId, leads, seesAll }: Viewer): RawBuilder<boolean> {
  if (seesAll) return sql<boolean>`grading = 'None'`;
  if (unitId === null) return sql<boolean>`false`;
  const inUnit = sql`(unit IS NULL OR unit = ${unitId}::uuid)`;
  return leads ? sql<boolean>`${inUnit}` : sql<boolean>`(${inUnit} AND grading = 'None')`;
}

export function uuids(ids: readonly string[]): RawBuilder<unknown> {
  return sql`${[...ids]}::uuid[]`;
}
