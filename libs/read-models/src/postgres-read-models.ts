import type { ProjectionRunner } from '@saksgang/event-store';
import type pg from 'pg';
import { findEmergencies } from './access/emergency.queries.ts';
import { erasureList } from './erasure/erasure.list.ts';
import { messageList } from './message/message.list.ts';
import { findPersons } from './person/person.queries.ts';
import { findCases, findQueue } from './queue/queue.queries.ts';
import type { ReadModels } from './read-models.ts';
import { openAsking, type AskFor } from './shared/ask.ts';
import { newestFirst, ofStatus } from './shared/newest-first.ts';

/** Longer than any healthy projection takes; short enough for somebody who waits at a screen. */
export const LONGEST_WAIT_MS = 5_000;

const IDENTITY_NUMBER = /^\d{11}$/;

/**
 * The read models in PostgreSQL.
 * @param pool whose connections work as the role that asks
 * @param runner what keeps the tables up to date; tells how far they are
 * @param ownerOf whose identity number it is, from the register
 */
export function createPostgresReadModels(
  pool: pg.Pool,
  runner: Pick<ProjectionRunner, 'position' | 'waitFor'>,
  ownerOf: (tenant: string, identityNumber: string) => Promise<string | null>,
): ReadModels {
  return readModelsOver(openAsking(pool), runner, ownerOf);
}

/** The same, whichever way a municipality's questions take to the tables. */
export function readModelsOver(
  askFor: AskFor,
  runner: Pick<ProjectionRunner, 'position' | 'waitFor'>,
  ownerOf: (tenant: string, identityNumber: string) => Promise<string | null>,
): ReadModels {
  return {
    async queue(query) {
      // Asked before the rows are read: the list may hold more than it says, never less.
      const position = await runner.position();
      return { ...(await findQueue(askFor(query.tenant), query)), position };
    },
    async caseSearch(query) {
      const position = await runner.position();
      return { ...(await findCases(askFor(query.tenant), query)), position };
    },
    async personSearch(query) {
      const text = query.text.replaceAll(/\s/g, '');
      const owner = IDENTITY_NUMBER.test(text) ? await ownerOf(query.tenant, text) : null;
      return findPersons(askFor(query.tenant), query, owner);
    },
    messages: (query) => newestFirst(askFor(query.tenant), messageList, query, ofStatus(query)),
    erasures: (query) => newestFirst(askFor(query.tenant), erasureList, query, ofStatus(query)),
    emergencies: (query) => findEmergencies(askFor(query.tenant), query),
    waitFor: (position) => runner.waitFor(position, LONGEST_WAIT_MS),
  };
}
