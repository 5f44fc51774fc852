import type { AllStreams } from '@saksgang/application';
import {
  createProjectionRunner,
  type EventStore,
  type Log,
  type Projection,
  type ProjectionRunner,
} from '@saksgang/event-store';
import { createPostgresCheckpoints } from '@saksgang/event-store-postgres';
import {
  emergencyProjection,
  erasureProjection,
  lookProjection,
  messageProjection,
  personProjection,
  queueProjection,
} from '@saksgang/read-models';
import { observedProjection, type Telemetry } from '@saksgang/telemetry';
import type pg from 'pg';
import type { Database } from './database.ts';

/** What every read model makes of the events. */
export function allProjections(streams: AllStreams): readonly Projection<pg.PoolClient>[] {
  return [
    queueProjection(streams.cases),
    personProjection(streams.persons),
    messageProjection(streams.messages),
    erasureProjection(streams.erasures),
    emergencyProjection(streams.cases),
    lookProjection(),
  ];
}

/** Every read model behind one runner. Nothing runs until it is started. */
export function openProjections(
  { pool, locks }: Pick<Database, 'pool' | 'locks'>,
  store: EventStore,
  streams: AllStreams,
  log: Log,
  telemetry: Telemetry,
): ProjectionRunner {
  return createProjectionRunner({
    store,
    checkpoints: createPostgresCheckpoints(pool, locks),
    projections: allProjections(streams).map((one) => observedProjection(one, telemetry)),
    log,
  });
}
