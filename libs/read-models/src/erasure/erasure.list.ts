import { sql } from 'kysely';
import type { ErasureRow } from '../read-models.ts';
import type { TimedList } from '../shared/newest-first.ts';

/** Erasures, by when they were asked for. */
export const erasureList: TimedList<ErasureRow> = {
  table: 'read.erasure',
  id: 'erasure_id',
  at: 'requested_at',
  row: sql`jsonb_build_object(
    'erasureId', erasure_id, 'status', status, 'requestedAt', requested_at)`,
  keyOf: ({ requestedAt, erasureId }) => ({ at: requestedAt, id: erasureId }),
};
