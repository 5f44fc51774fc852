import type { Erasure } from '@saksgang/domain';
import type { Projection } from '@saksgang/event-store';
import type pg from 'pg';
import { foldedProjection, type Folds } from '../shared/folded-projection.ts';
import { describeErasure } from './describe-erasure.ts';

/** One row for each erasure, in `read.erasure`. */
export function erasureProjection(erasures: Folds<Erasure>): Projection<pg.PoolClient> {
  return foldedProjection({
    name: 'erasure',
    version: 1,
    category: 'erasure',
    table: 'read.erasure',
    columns: `
      tenant text NOT NULL,
      erasure_id uuid PRIMARY KEY,
      status text NOT NULL,
      requested_at text NOT NULL`,
    indexes: ['(tenant, requested_at, erasure_id)'],
    key: 'erasure_id',
    streams: erasures,
    describe: describeErasure,
  });
}
