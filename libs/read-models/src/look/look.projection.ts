import { lookEvents, type LookEvent } from '@saksgang/domain';
import { blindKeyRing, eventCodec, type Projection } from '@saksgang/event-store';
import type pg from 'pg';
import { generationTables } from '../shared/generation-tables.ts';
import { describeLooks, type DescribedLook } from './describe-looks.ts';

const LOOK_TABLE = 'read.look';
const LOOK_COLUMNS = `
      tenant text NOT NULL,
      look_id uuid PRIMARY KEY,
      at text NOT NULL,
      month text NOT NULL,
      seen_by uuid NOT NULL,
      role text NOT NULL,
      unit uuid NOT NULL,
      case_id uuid NOT NULL,
      person_id uuid,
      part text NOT NULL,
      revision integer,
      relation text NOT NULL`;

/**
 * Who had which child before them, in `read.look`. Every event is a fact of its own, which no fold sums up; those
 * of a page are written by one statement, so that a busy morning of looks takes a few.
 */
export function lookProjection(): Projection<pg.PoolClient> {
  // Nothing in a look is sealed.
  const codec = eventCodec<LookEvent>(lookEvents, blindKeyRing);
  return {
    name: 'look',
    version: 1,
    categories: ['look'],
    needsNewestOnly: false,
    tables: generationTables(LOOK_TABLE, LOOK_COLUMNS, [
      '(tenant, case_id, at, look_id)',
      '(tenant, month, unit)',
    ]),
    async apply(events, generation, tx) {
      const rows = (await codec.open(events)).flatMap(describeLooks).map(recordOf);
      const table = `${LOOK_TABLE}_${generation}`;
      await tx.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
         ON CONFLICT DO NOTHING`,
        [JSON.stringify(rows)],
      );
    },
  };
}

/** A row of `read.look`, its columns in the table's order. */
function recordOf(look: DescribedLook) {
  return {
    tenant: look.tenant,
    look_id: look.lookId,
    at: look.at,
    month: look.month,
    seen_by: look.by,
    role: look.role,
    unit: look.unit,
    case_id: look.caseId,
    person_id: look.personId,
    part: look.part,
    revision: look.revision,
    relation: look.relation,
  };
}
