import type { Person, PersonCommand, PersonEvent, PersonRejection } from '@saksgang/domain';
import { idIn, type Projection, type Streams } from '@saksgang/event-store';
import type pg from 'pg';
import { newestOfEachStream } from '../shared/newest-of-each-stream.ts';
import { replaceRows } from '../shared/replace-rows.ts';
import { describePerson } from './describe-person.ts';

/** One row for each person, in `read.person`: what lists may show, and what search may find. */
export function personProjection(
  persons: Pick<Streams<PersonCommand, Person, PersonEvent, PersonRejection>, 'load'>,
): Projection<pg.PoolClient> {
  return {
    name: 'person',
    version: 1,
    categories: ['person'],
    async apply(events, tx) {
      const rows = [];
      for (const { stream, revision, tenant } of newestOfEachStream(events)) {
        const { state } = await persons.load(stream, { revision });
        rows.push(...describePerson(state, { personId: idIn(stream), tenant }));
      }
      await replaceRows(tx, 'read.person', 'person_id', rows);
    },
    async reset(tx) {
      await tx.query('DELETE FROM read.person');
    },
  };
}
