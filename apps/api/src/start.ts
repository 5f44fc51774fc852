import { createTelemetry } from '@saksgang/telemetry';
import { announce } from './announce.ts';
import { openNotary } from './composition/open-notary.ts';
import { openSystem, type System } from './composition/open-system.ts';
import type { Config } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { createHttpApp } from './http/http-app.ts';
import { listen } from './http/listen.ts';
import { createReadiness } from './http/readiness.ts';
import { createLogger, type Logger } from './logging.ts';
import { openMetrics } from './observability/open-metrics.ts';
import { openTracing, type Tracing } from './observability/tracing.ts';
import { watchVitals } from './observability/vitals.ts';
import { seedOnce } from './seed-once.ts';
import { createDoor } from './sign-in/door.ts';

/** How long to wait for the read tables before asking again. */
const CATCH_UP_STEP_MS = 1_000;

export interface Running {
  readonly url: string;
  /** Where Prometheus reads; null when no port is set for it. */
  readonly metricsUrl: string | null;
  /** Finishes what is under way, then closes everything in the reverse order. */
  stop(): Promise<void>;
}

/** Where the program tells how it works. Left out, as the configuration says. */
export interface Outlets {
  readonly logger?: Logger;
  readonly tracing?: Tracing;
}

/**
 * Brings the whole program up: data folder, database, tables, port, seed, read tables.
 * @param print takes what people read; the log goes its own way
 * @throws StartupError for what whoever starts it can mend
 */
export async function start(
  config: Config,
  print: (line: string) => void,
  outlets: Outlets = {},
): Promise<Running> {
  const logger = outlets.logger ?? createLogger(config.LOG_LEVEL);
  const tracing = outlets.tracing ?? (await openTracing(config, logger));
  const folder = await openDataFolder(config.DATA_DIR, config.MASTER_KEY_FILE);
  const system = await openSystem(config, folder, logger, createTelemetry(tracing.tracer));
  const closing = [tracing.stop, () => system.close()];
  const close = async () => {
    for (const step of closing.toReversed()) await step();
  };
  try {
    const notary = await openNotary(system, folder, logger);
    closing.push(() => notary.stop());
    const vitals = watchVitals(system);
    const metrics = await openMetrics(system, vitals, config, logger);
    closing.push(() => metrics.close());
    const readiness = createReadiness(system.database.ping, vitals, config.LAG_LIMIT_SECONDS);
    const door = await createDoor(config, folder);
    const app = await createHttpApp({ config, door, system, readiness }, logger);
    const stop = async () => {
      readiness.stop();
      await app.close();
      await close();
    };
    const { url, local } = await listen(app, config);
    await door.open(url, local);
    system.runner.start();
    notary.start();
    if (isToSeed(config)) await seedOnce(system, logger, print);
    await catchUp(system);
    const welcome = await announce(url, door, system);
    // In one breath: whoever waits for readiness finds the address printed.
    print(welcome);
    readiness.serve();
    return { url, metricsUrl: metrics.url, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Nobody fictional in production. */
function isToSeed({ SEED, NODE_ENV }: Config): boolean {
  return SEED === 'auto' && NODE_ENV !== 'production';
}

/** A queue that is still being filled would hide somebody's deadline. */
async function catchUp({ store, runner }: System): Promise<void> {
  const head = await store.head();
  while (!(await runner.waitFor(head, CATCH_UP_STEP_MS)));
}
