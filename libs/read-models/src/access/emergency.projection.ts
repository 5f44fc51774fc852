import type { CaseFile } from '@saksgang/domain';
import type { Projection } from '@saksgang/event-store';
import type pg from 'pg';
import { foldedProjection, type Folds } from '../shared/folded-projection.ts';
import { describeEmergencies } from './describe-emergencies.ts';

/** One row for each time a case was opened in haste, in `read.emergency`. */
export function emergencyProjection(cases: Folds<CaseFile>): Projection<pg.PoolClient> {
  return foldedProjection({
    name: 'emergency',
    version: 1,
    category: 'case',
    table: 'read.emergency',
    columns: `
      tenant text NOT NULL,
      case_id uuid NOT NULL,
      emergency_id uuid NOT NULL,
      taken_by uuid NOT NULL,
      unit uuid,
      told uuid[] NOT NULL,
      kept_out uuid[] NOT NULL,
      is_waiting boolean NOT NULL,
      place bigint NOT NULL,
      PRIMARY KEY (case_id, emergency_id)`,
    indexes: ['(tenant, place, emergency_id)'],
    key: 'case_id',
    streams: cases,
    describe: describeEmergencies,
  });
}
