import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startEmbeddedPostgres } from '@saksgang/embedded-postgres';
import { hashOf, START, type EventStore, type StoredEvent } from '@saksgang/event-store';
import { freshDatabase } from '@saksgang/testing/postgres';
import { startProgram, type Program } from '@saksgang/testing/processes';
import pg from 'pg';
import { openPostgresEventStore } from './postgres-event-store.ts';
import { migrate } from './schema/migrate.ts';
import { MIGRATIONS } from './schema/migrations.ts';

const PROGRAM = new URL('./testing/append.program.ts', import.meta.url);
const STREAMS = Array.from({ length: 4 }, () => randomUUID());
const WRITERS = 16;
const APPENDS = 40;

async function startWriters(url: string): Promise<Program> {
  const program = await startProgram(PROGRAM, [url, `${WRITERS}`, `${APPENDS}`, ...STREAMS]);
  await program.line();
  return program;
}

async function readEverything(store: EventStore): Promise<readonly StoredEvent[]> {
  const { events } = await store.readAll({ after: START, limit: 10_000 });
  return events;
}

function expectWhole(events: readonly StoredEvent[]): void {
  expect(events.map(({ position }) => position)).toEqual(events.map((_, i) => BigInt(i) + 1n));
  expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(events.length);
  for (const id of STREAMS) {
    const stream = events.filter((event) => event.stream.endsWith(id));
    expect(stream.map(({ revision }) => revision)).toEqual(stream.map((_, index) => index));
    const hashes = stream.map((event) => hashOf(event));
    expect(stream.map(({ prevHash }) => prevHash)).toEqual(['', ...hashes.slice(0, -1)]);
  }
}

describe('Two processes on one database', () => {
  it('lose and double nothing, whatever they append to the same streams at once', async () => {
    const database = await freshDatabase();
    const pool = new pg.Pool({ connectionString: database.url });
    await migrate(pool);
    const programs = await Promise.all([startWriters(database.url), startWriters(database.url)]);
    const acknowledged = await Promise.all(programs.map((program) => program.lines()));

    const events = await readEverything(openPostgresEventStore(pool));
    expectWhole(events);
    expect(events.map(({ eventId }) => eventId).toSorted()).toEqual(acknowledged.flat().toSorted());
    expect(events).toHaveLength(2 * WRITERS * APPENDS);
    await pool.end();
    await database.drop();
  });

  it('bring an empty database up to date together', async () => {
    const database = await freshDatabase();
    const pools = [1, 2, 3].map(() => new pg.Pool({ connectionString: database.url }));
    await Promise.all(pools.map((pool) => migrate(pool)));
    const [pool] = pools;
    const applied = await pool?.query<object>(
      'SELECT name FROM store.kysely_migration ORDER BY name',
    );
    expect(applied?.rows).toEqual(MIGRATIONS.map(({ name }) => ({ name })));
    await Promise.all(pools.map((one) => one.end()));
    await database.drop();
  });
});

describe('What was acknowledged', () => {
  it('is there when the writing process is killed', async () => {
    const database = await freshDatabase();
    const pool = new pg.Pool({ connectionString: database.url });
    await migrate(pool);
    const program = await startWriters(database.url);
    const acknowledged: string[] = [];
    while (acknowledged.length < 100) acknowledged.push(await program.line());
    program.kill();

    const events = await readEverything(openPostgresEventStore(pool));
    expectWhole(events);
    const stored = new Set(events.map(({ eventId }) => eventId));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    await pool.end();
    await database.drop();
  });

  it('is there when the connections break under the writers, and they go on', async () => {
    const database = await freshDatabase();
    const pool = new pg.Pool({ connectionString: database.url });
    await migrate(pool);
    const program = await startWriters(database.url);
    for (let i = 0; i < 5; i++) {
      await program.line();
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    }
    const later = await program.lines();

    const events = await readEverything(openPostgresEventStore(pool));
    expectWhole(events);
    const stored = new Set(events.map(({ eventId }) => eventId));
    expect(later.filter((id) => !stored.has(id))).toEqual([]);
    expect(events).toHaveLength(WRITERS * APPENDS);
    await pool.end();
    await database.drop();
  });

  it('is there when the database is killed under the writers, and started again', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'saksgang-kill-'));
    const start = () => startEmbeddedPostgres({ dataDir, log: () => undefined });
    const server = await start();
    const pool = new pg.Pool({ connectionString: server.url });
    await migrate(pool);
    const program = await startWriters(server.url);
    const acknowledged: string[] = [];
    while (acknowledged.length < 100) acknowledged.push(await program.line());
    const [pid = ''] = (await readFile(join(dataDir, 'cluster/postmaster.pid'), 'utf8')).split(
      '\n',
    );
    process.kill(Number(pid), 'SIGKILL');
    program.kill();
    await pool.end();

    const again = await start();
    const recovered = new pg.Pool({ connectionString: again.url });
    const events = await readEverything(openPostgresEventStore(recovered));
    expectWhole(events);
    const stored = new Set(events.map(({ eventId }) => eventId));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    await recovered.end();
    await again.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
});
