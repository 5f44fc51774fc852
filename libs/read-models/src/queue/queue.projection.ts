import type { CaseFile } from '@saksgang/domain';
import type { Projection } from '@saksgang/event-store';
import type pg from 'pg';
import { foldedProjection, type Folds } from '../shared/folded-projection.ts';
import { summarise } from './summarise.ts';

/** One row for each case, in `read.queue`. */
export function queueProjection(cases: Folds<CaseFile>): Projection<pg.PoolClient> {
  return foldedProjection({
    name: 'queue',
    version: 2,
    category: 'case',
    table: 'read.queue',
    columns: `
      tenant text NOT NULL,
      case_id uuid PRIMARY KEY,
      case_number text NOT NULL,
      child_id uuid NOT NULL,
      status text NOT NULL,
      phase text NOT NULL,
      next_step text NOT NULL,
      awaits_approval boolean NOT NULL,
      deadlines jsonb NOT NULL,
      due_on date,
      child_seen_on date,
      responsible uuid,
      unit uuid,
      workers uuid[] NOT NULL,
      guests jsonb NOT NULL,
      kept_out uuid[] NOT NULL,
      revision integer NOT NULL`,
    indexes: [`(tenant, (coalesce(due_on, 'infinity')), case_id)`, '(child_id)'],
    key: 'case_id',
    streams: cases,
    describe: summarise,
  });
}
