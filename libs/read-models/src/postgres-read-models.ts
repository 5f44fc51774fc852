import type { ProjectionRunner } from '@saksgang/event-store';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { findEmergencies } from './access/emergency.queries.ts';
import { erasureList } from './erasure/erasure.list.ts';
import { messageList } from './message/message.list.ts';
import { findPersons } from './person/person.queries.ts';
import { findCases, findQueue } from './queue/queue.queries.ts';
import type { ReadModels } from './read-models.ts';
import { newestFirst } from './shared/newest-first.ts';

/** Longer than any healthy projection takes; short enough for somebody who waits at a screen. */
const LONGEST_WAIT_MS = 5_000;

const IDENTITY_NUMBER = /^\d{11}$/;

/**
 * The read models in PostgreSQL.
 * @param runner what keeps the tables up to date; tells how far they are
 * @param ownerOf whose identity number it is, from the register
 */
export function createPostgresReadModels(
  pool: pg.Pool,
  runner: Pick<ProjectionRunner, 'position' | 'waitFor'>,
  ownerOf: (tenant: string, identityNumber: string) => Promise<string | null>,
): ReadModels {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    async queue(query) {
      // Asked before the rows are read: the list may hold more than it says, never less.
      const position = await runner.position();
      return { ...(await findQueue(db, query)), position };
    },
    async caseSearch(query) {
      const position = await runner.position();
      return { ...(await findCases(db, query)), position };
    },
    async personSearch(query) {
      const text = query.text.replaceAll(/\s/g, '');
      const owner = IDENTITY_NUMBER.test(text) ? await ownerOf(query.tenant, text) : null;
      return findPersons(db, query, owner);
    },
    messages: (query) => newestFirst(db, messageList, query),
    erasures: (query) => newestFirst(db, erasureList, query),
    emergencies: (query) => findEmergencies(db, query),
    waitFor: (position) => runner.waitFor(position, LONGEST_WAIT_MS),
  };
}
