import type { Person } from '@saksgang/domain';
import type { Projection } from '@saksgang/event-store';
import type pg from 'pg';
import { foldedProjection, type Folds } from '../shared/folded-projection.ts';
import { describePerson } from './describe-person.ts';

/** One row for each person, in `read.person`: what lists may show, and what search may find. */
export function personProjection(persons: Folds<Person>): Projection<pg.PoolClient> {
  return foldedProjection({
    name: 'person',
    version: 2,
    category: 'person',
    table: 'read.person',
    columns: `
      tenant text NOT NULL,
      person_id uuid PRIMARY KEY,
      display_name text NOT NULL,
      search_name text,
      birth_date date,
      grading text NOT NULL`,
    // Row security looks at the municipality before at any name: an index of names alone would not be used.
    indexes: ['(tenant, search_name)'],
    key: 'person_id',
    streams: persons,
    describe: describePerson,
  });
}
