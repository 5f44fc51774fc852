import { setTimeout as delay } from 'node:timers/promises';
import type { PersonalDataPurge, AllStreams } from '@saksgang/application';
import {
  rewriteStreams,
  streamsSealedFor,
  type EventStore,
  type KeyRing,
} from '@saksgang/event-store';
import { createPostgresCheckpoints, FORGOTTEN_WITHIN_MS } from '@saksgang/event-store-postgres';
import type { IdentityRegister } from '@saksgang/registers';
import type pg from 'pg';
import { allProjections } from './open-projections.ts';

interface PurgeParts {
  readonly keys: KeyRing;
  readonly store: EventStore;
  readonly identities: IdentityRegister;
  readonly streams: AllStreams;
  readonly pool: pg.Pool;
}

/**
 * What a decided erasure destroys, in the order that leaves nothing behind: the keys first, so that nothing new can
 * be opened; then a wait until every process has forgotten what it had opened; then the rows, which are written
 * from what can still be read. Each step may be repeated, so a purge that broke off is begun again.
 */
export function openPurge({
  keys,
  store,
  identities,
  streams,
  pool,
}: PurgeParts): PersonalDataPurge {
  const tables = {
    projections: allProjections(streams),
    checkpoints: createPostgresCheckpoints(pool),
    store,
  };
  return {
    async purge(subjects, erasureId) {
      await keys.destroy(subjects, erasureId);
      await identities.forget(subjects);
      await delay(FORGOTTEN_WITHIN_MS);
      await rewriteStreams(tables, await streamsSealedFor(store, subjects));
    },
    async probe(subjects) {
      const states = subjects.map(async (subject) => [subject, await keys.probe(subject)] as const);
      return new Map(await Promise.all(states));
    },
  };
}
