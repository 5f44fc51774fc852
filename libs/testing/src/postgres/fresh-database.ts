import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database of the test server, for one spec. Needs `jest.postgres.preset.mjs`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is missing: use jest.postgres.preset.mjs');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(server, name) };
}

const LAST_SESSION_ENDS_WITHIN_MS = 5_000;

/** A pool says that it has ended before its last session has: one that is cut off then is an error to it. */
async function drop(server: string, name: string): Promise<void> {
  const end = Date.now() + LAST_SESSION_ENDS_WITHIN_MS;
  const sessions = `SELECT 1 FROM pg_stat_activity WHERE datname = '${name}'`;
  while ((await run(server, sessions)) > 0 && Date.now() < end) await delay(20);
  await run(server, `DROP DATABASE ${name} WITH (FORCE)`);
}

/** @returns how many rows came back */
async function run(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows.length;
  } finally {
    await client.end();
  }
}
