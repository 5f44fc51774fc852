import type { CaseFile } from '@saksgang/domain';
import type { Projection } from '@saksgang/event-store';
import type pg from 'pg';
import { foldedProjection, type Folds } from '../shared/folded-projection.ts';
import { summarise } from './summarise.ts';

/** One row for each case, in `read.queue`. */
export function queueProjection(cases: Folds<CaseFile>): Projection<pg.PoolClient> {
  return foldedProjection({
    name: 'queue',
    version: 1,
    category: 'case',
    table: 'read.queue',
    key: 'case_id',
    streams: cases,
    describe: summarise,
  });
}
