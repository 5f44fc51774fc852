import {
  createProjectionRunner,
  type EventStore,
  type Log,
  type ProjectionRunner,
} from '@saksgang/event-store';
import { createPostgresCheckpoints } from '@saksgang/event-store-postgres';
import {
  erasureProjection,
  messageProjection,
  personProjection,
  queueProjection,
} from '@saksgang/read-models';
import type pg from 'pg';
import type { AllStreams } from './open-streams.ts';

/** Every read model behind one runner. Nothing runs until it is started. */
export function openProjections(
  pool: pg.Pool,
  store: EventStore,
  streams: AllStreams,
  log: Log,
): ProjectionRunner {
  return createProjectionRunner({
    store,
    checkpoints: createPostgresCheckpoints(pool),
    projections: [
      queueProjection(streams.cases),
      personProjection(streams.persons),
      messageProjection(streams.messages),
      erasureProjection(streams.erasures),
    ],
    log,
  });
}
