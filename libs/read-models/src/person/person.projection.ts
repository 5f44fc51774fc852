import type { Person } from '@saksgang/domain';
import type { Projection } from '@saksgang/event-store';
import type pg from 'pg';
import { foldedProjection, type Folds } from '../shared/folded-projection.ts';
import { describePerson } from './describe-person.ts';

/** One row for each person, in `read.person`: what lists may show, and what search may find. */
export function personProjection(persons: Folds<Person>): Projection<pg.PoolClient> {
  return foldedProjection({
    name: 'person',
    version: 1,
    category: 'person',
    table: 'read.person',
    key: 'person_id',
    streams: persons,
    describe: describePerson,
  });
}
