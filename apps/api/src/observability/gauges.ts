import type { ProjectionHealth } from '@saksgang/event-store';
import type pg from 'pg';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import type { System } from '../composition/open-system.ts';
import { withinTime } from './time-limit.ts';
import { eventsBetween, type Vitals } from './vitals.ts';

type Store = System['store'];
/** Null when the store does not answer. */
type Look = () => Promise<Vitals | null>;

/** Whoever scrapes gives up after some ten seconds: what the database does not tell by then is not known. */
const ANSWERED_WITHIN_MS = 3_000;

/** What is measured when somebody looks: the process, its connections, the store and its readers. */
export function addGauges(
  { store, database, telemetry }: Pick<System, 'store' | 'database' | 'telemetry'>,
  vitals: () => Promise<Vitals>,
): void {
  const { registry } = telemetry.metrics;
  const look = () => withinTime(vitals(), ANSWERED_WITHIN_MS).catch(() => null);
  collectDefaultMetrics({ register: registry });
  addPools(registry, [database.pool, database.asking]);
  addStore(registry, store, look);
  addProjections(registry, store, look);
}

function addPools(registry: Registry, pools: readonly pg.Pool[]): void {
  const sum = (of: (pool: pg.Pool) => number) => pools.reduce((all, pool) => all + of(pool), 0);
  new Gauge({
    name: 'saksgang_database_connections',
    help: 'Connections to the database: all, those idle, and callers that wait for one',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      this.set(
        { state: 'total' },
        sum(({ totalCount }) => totalCount),
      );
      this.set(
        { state: 'idle' },
        sum(({ idleCount }) => idleCount),
      );
      this.set(
        { state: 'waiting' },
        sum(({ waitingCount }) => waitingCount),
      );
    },
  });
}

/** What is not known is left out: a nought would say that all is well. */
function addStore(registry: Registry, store: Store, look: Look): void {
  const add = (name: string, help: string, of: (vitals: Vitals) => number | null) =>
    new Gauge({
      name: `saksgang_${name}`,
      help,
      registers: [registry],
      async collect() {
        const vitals = await look();
        const value = vitals && of(vitals);
        if (value === null) this.remove();
        else this.set(value);
      },
    });
  add('store_head_position', 'Position of the newest event', ({ head }) => Number(head));
  add('notary_lag_events', 'Events that no signed checkpoint covers yet', ({ notary }) =>
    eventsBetween(store, notary.signed, notary.head),
  );
  add(
    'notary_lag_seconds',
    'Age of the oldest event that no signed checkpoint covers yet',
    ({ notary }) => notary.seconds,
  );
}

function addProjections(registry: Registry, store: Store, look: Look): void {
  const add = (name: string, help: string, of: (health: ProjectionHealth) => number | null) =>
    new Gauge({
      name: `saksgang_projection_${name}`,
      help,
      labelNames: ['projection'] as const,
      registers: [registry],
      async collect() {
        this.reset();
        const { projections } = (await look()) ?? { projections: [] };
        for (const health of projections) {
          const value = of(health);
          if (value !== null) this.set({ projection: health.name }, value);
        }
      },
    });
  add('lag_events', 'Positions from the read model to the end of the feed', ({ live, head }) =>
    live === null ? null : eventsBetween(store, live.position, head),
  );
  add(
    'lag_seconds',
    'Age of the oldest event that the read model lacks',
    ({ lagSeconds }) => lagSeconds,
  );
  add('parked_streams', 'Streams that the read model goes on without', ({ parked }) => parked);
  add(
    'rebuild_progress_ratio',
    'How far a rebuild is, from 0 to 1; unknown while none runs',
    ({ building }) => (building === null ? null : progressOf(building)),
  );
}

function progressOf({ position, target }: NonNullable<ProjectionHealth['building']>): number {
  return target === 0n ? 1 : Math.min(1, Number(position) / Number(target));
}
