import { sql, type RawBuilder } from 'kysely';
import type { EmergencyPage, EmergencyQuery, EmergencyRow, Oversight } from '../read-models.ts';
import type { Ask } from '../shared/ask.ts';
import { decodeCursor, encodeCursor, UUID_SHAPE } from '../shared/cursor.ts';
import { pageOf, type Found } from '../shared/page.ts';
import { uuids } from '../queue/visible.ts';

interface ListedEmergency extends EmergencyRow {
  readonly place: string;
}

const PLACE_SHAPE = /^\d{1,16}$/;

/** One page of what was opened in haste, and how much of all of it waits, by one statement. */
export async function findEmergencies(
  ask: Ask,
  { tenant, oversight, first, after }: EmergencyQuery,
): Promise<EmergencyPage> {
  const [answer] = await ask(sql<Found<ListedEmergency> & { readonly waiting: number }>`
    WITH chosen AS (
      SELECT * FROM read.emergency WHERE tenant = ${tenant} AND ${overseenBy(oversight)}
    )
    SELECT (SELECT count(*)::int FROM chosen) AS total,
      (SELECT count(*)::int FROM chosen WHERE is_waiting) AS waiting, (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'caseId', case_id, 'emergencyId', emergency_id, 'place', place::text
      ) ORDER BY place, emergency_id), '[]')
      FROM (
        SELECT * FROM chosen WHERE ${isAfter(after)}
        ORDER BY place, emergency_id LIMIT ${first + 1}
      ) AS page) AS rows`);
  const found = answer ?? { total: 0, waiting: 0, rows: [] };
  const page = pageOf(found, first, ({ place, emergencyId }) => encodeCursor([place, emergencyId]));
  return { ...page, waitingCount: found.waiting };
}

/** The rule of a single haste, for many at once: what it leaves out is not counted either. */
function overseenBy({ accounts, unitId, ofAll }: Oversight): RawBuilder<boolean> {
  const own = uuids(accounts);
  return sql<boolean>`(
    NOT kept_out && ${own} AND taken_by <> ALL (${own})
    AND (${ofAll} OR told && ${own} OR ${ofUnit(unitId)}))`;
}

function ofUnit(unitId: string | null): RawBuilder<boolean> {
  if (unitId === null) return sql<boolean>`false`;
  return sql<boolean>`(unit IS NULL OR unit = ${unitId}::uuid)`;
}

function isAfter(cursor: string | null): RawBuilder<boolean> {
  if (cursor === null) return sql<boolean>`true`;
  const [place, id] = decodeCursor(cursor, [PLACE_SHAPE, UUID_SHAPE]);
  return sql<boolean>`(place, emergency_id) > (${place}::bigint, ${id}::uuid)`;
}
