import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { openKurrentEventStore } from '@saksgang/event-store-kurrent';
import { migrate, openPostgresEventStore } from '@saksgang/event-store-postgres';
import pg from 'pg';
import { appends } from '../appends/store-appends.ts';
import { measureInTurns, type Measured } from '../measure.ts';
import { atLeast, notHere, type Target } from '../report.ts';
import type { Bench, Measurements, Section } from '../section.ts';
import { bareAppends } from './bare-client.ts';

const WRITERS = 64;
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Beside this file in the bundle. */
const PROGRAM = fileURLToPath(new URL('./stand-in.js', import.meta.url));

/**
 * The KurrentDB engine beside its bare client, and the PostgreSQL engine beside both. On the stand-in, unless
 * KURRENTDB_URL names a server: only a server says anything of KurrentDB itself.
 */
export const kurrentSection: Section = { name: 'kurrent', run };

async function run(bench: Bench): Promise<Measurements> {
  const named = process.env['KURRENTDB_URL'];
  const server = named === undefined ? await startStandIn() : { url: named, stop: () => undefined };
  const pool = new pg.Pool({ connectionString: await bench.newDatabase() });
  await migrate(pool);
  const postgres = openPostgresEventStore(pool);
  const client = KurrentDBClient.connectionString(server.url);
  const kurrent = await openKurrentEventStore({
    url: server.url,
    store: `bench-${process.pid}`,
    mayMake: true,
    log: SILENT,
  });
  const cases = {
    bare: bareAppends(client, WRITERS),
    adapter: { ...appends(kurrent, WRITERS), name: `KurrentDB engine, ${WRITERS} writers` },
    postgres: { ...appends(postgres, WRITERS), name: `PostgreSQL engine, ${WRITERS} writers` },
  };
  const measured = await measureInTurns(Object.values(cases), bench);
  await Promise.all([kurrent.close(), postgres.close(), client.dispose()]);
  await pool.end();
  server.stop();
  const where = named === undefined ? ' (stand-in)' : '';
  const of = (name: keyof typeof cases) => measured(cases[name].name);
  return {
    figures: Object.values(cases).map(({ name }) => ({
      name: `${name}${where}`,
      ...measured(name),
    })),
    targets: targetsOf(of, where),
  };
}

function targetsOf(
  of: (name: 'bare' | 'adapter' | 'postgres') => Measured,
  where: string,
): readonly Target[] {
  const own = of('adapter').perSecond / of('bare').perSecond;
  const beside = of('postgres').perSecond / of('bare').perSecond;
  const name = 'append on PostgreSQL ÷ EventStoreDB over gRPC';
  return [
    atLeast(`KurrentDB engine ÷ its own client${where}`, own, 0.9, '×'),
    // A stand-in in memory is no measure of a server.
    where === '' ? atLeast(name, beside, 3, '×') : notHere(name, '≥ 3 ×'),
    notHere('append on PostgreSQL ÷ EventStoreDB over TCP', '≥ 2 ×'),
  ];
}

async function startStandIn() {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { url, stop: () => child.kill() };
}
