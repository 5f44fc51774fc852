import { randomBytes } from 'node:crypto';
import { caseDecider, caseEvents, personDecider, personEvents } from '@saksgang/domain';
import {
  createProjectionRunner,
  createStreams,
  eventCodec,
  masterKey,
  onlyMasterKey,
  type KeyRing,
} from '@saksgang/event-store';
import {
  createPostgresCheckpoints,
  migrate,
  openPostgresEventStore,
  PostgresKeyRing,
} from '@saksgang/event-store-postgres';
import { migrateReadModels, personProjection, queueProjection } from '@saksgang/read-models';
import pg from 'pg';
import { atMost } from '../report.ts';
import type { Bench, Measurements, Section } from '../section.ts';
import { fillWithCases } from './history.ts';

/** All read models anew, from whole cases whose personal fields are sealed. */
export const rebuildSection: Section = { name: 'rebuild', run };

const MEMORY_EVERY_MS = 100;
/** What a process needs before it does anything, and room to work in. */
const BOUND_MB = 700;

async function run({ newDatabase, pace, say }: Bench): Promise<Measurements> {
  const pool = new pg.Pool({ connectionString: await newDatabase(), max: 20 });
  await migrate(pool);
  await migrateReadModels(pool);
  const store = openPostgresEventStore(pool);
  const keys = () => new PostgresKeyRing(pool, onlyMasterKey(masterKey(secret)));
  const secret = randomBytes(32);
  say(`writing ${pace.rebuilt.toLocaleString('en')} events …`);
  await fillWithCases(store, keys(), pace.rebuilt);
  say('rebuilding from them …');
  const runner = openRunner(pool, store, keys());
  const memory = watchMemory();
  const start = performance.now();
  for (const { name } of runner.status()) await runner.rebuild(name);
  const seconds = (performance.now() - start) / 1_000;
  const megabytes = memory.stop();
  await store.close();
  await pool.end();
  const name = `rebuilding all read models from ${pace.rebuilt.toLocaleString('en')} events`;
  return {
    figures: [{ name, seconds, megabytes, perSecond: pace.rebuilt / seconds }],
    targets: [
      atMost(name, seconds, (60 * pace.rebuilt) / 1_000_000, 's'),
      atMost('the most memory it took', megabytes, BOUND_MB, 'MB'),
    ],
  };
}

function openRunner(
  pool: pg.Pool,
  store: ReturnType<typeof openPostgresEventStore>,
  keys: KeyRing,
) {
  const cases = createStreams({
    store,
    codec: eventCodec(caseEvents, keys),
    decider: caseDecider,
  });
  const persons = createStreams({
    store,
    codec: eventCodec(personEvents, keys),
    decider: personDecider,
  });
  const silent = () => undefined;
  return createProjectionRunner({
    store,
    checkpoints: createPostgresCheckpoints(pool),
    projections: [queueProjection(cases), personProjection(persons)],
    log: { info: silent, warn: silent, error: silent },
  });
}

function watchMemory() {
  let most = 0;
  const look = () => (most = Math.max(most, process.memoryUsage().rss));
  const timer = setInterval(look, MEMORY_EVERY_MS);
  return {
    /** @returns the most that was seen, in megabytes */
    stop() {
      clearInterval(timer);
      look();
      return most / 2 ** 20;
    },
  };
}
