import type { CaseCommand, CaseEvent, CaseFile, CaseRejection } from '@saksgang/domain';
import { idIn, type Projection, type Streams } from '@saksgang/event-store';
import type pg from 'pg';
import { newestOfEachStream } from '../shared/newest-of-each-stream.ts';
import { replaceRows } from '../shared/replace-rows.ts';
import { summarise } from './summarise.ts';

/**
 * One row for each case, in `read.queue`. A row is a summary of the folded case, not of the single event:
 * it says the same as the case's page by construction.
 */
export function queueProjection(
  cases: Pick<Streams<CaseCommand, CaseFile, CaseEvent, CaseRejection>, 'load'>,
): Projection<pg.PoolClient> {
  return {
    name: 'queue',
    version: 1,
    categories: ['case'],
    async apply(events, tx) {
      const rows = [];
      for (const { stream, revision, tenant } of newestOfEachStream(events)) {
        const { state } = await cases.load(stream, { revision });
        rows.push(...summarise(state, { caseId: idIn(stream), revision, tenant }));
      }
      await replaceRows(tx, 'read.queue', 'case_id', rows);
    },
    async reset(tx) {
      await tx.query('DELETE FROM read.queue');
    },
  };
}
