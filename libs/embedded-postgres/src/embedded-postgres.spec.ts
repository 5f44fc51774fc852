import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));
const children: ChildProcess[] = [];
let dataDir: string;
const log = () => undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'saksgang-embedded-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until the server is there again. */
async function answerOf(url: string, sql: string): Promise<readonly unknown[]> {
  for (;;) {
    try {
      return await query(url, sql);
    } catch {
      await delay(50);
    }
  }
}

/** Starts the server in a process of its own, which then waits to be killed. */
async function startInAnotherProcess(): Promise<ChildProcess> {
  const bundle = join(workspace, `node_modules/.cache/embedded-postgres-${process.pid}.mjs`);
  const rolldown = join(workspace, 'node_modules/rolldown/bin/cli.mjs');
  const entry = fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [rolldown, entry, '-p', 'node', '-o', bundle]);
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(bundle)});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log() {} });
    console.log('started');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

describe('The database that comes with the program', () => {
  it('is made on the first start: durable, UTF-8, its password in a file for the owner only', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log });
    expect(await query(server.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(server.url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    await query(server.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await server.stop();
    expect(await findPostmaster(join(dataDir, 'cluster'))).toBeNull();
  });

  it('refuses whoever does not know the password', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log });
    const stranger = new URL(server.url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow(/password authentication/);
    await server.stop();
  });

  it('comes back at the same address with what was committed, however often it is killed', async () => {
    let lost = 0;
    const server = await startEmbeddedPostgres({ dataDir, log, onLost: () => (lost += 1) });
    for (const kills of [1, 2]) {
      const running = await findPostmaster(join(dataDir, 'cluster'));
      process.kill(running?.pid ?? 0, 'SIGKILL');
      expect(await answerOf(server.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
      expect(lost).toBe(kills);
    }
    await server.stop();
    expect(await findPostmaster(join(dataDir, 'cluster'))).toBeNull();
  });

  it('says nothing in its log of what it was asked', async () => {
    const lines: string[] = [];
    const server = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });
    await expect(query(server.url, `SELECT 'Kari Prøve'::uuid`)).rejects.toThrow(/Kari Prøve/);
    await server.stop();
    expect(lines.join()).toContain('shut down');
    expect(lines.join()).not.toContain('Kari');
  });

  it('ends when the process that started it is killed', async () => {
    const child = await startInAnotherProcess();
    const running = await findPostmaster(join(dataDir, 'cluster'));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await startEmbeddedPostgres({ dataDir, log });
    expect((await findPostmaster(join(dataDir, 'cluster')))?.pid).not.toBe(running?.pid);
    expect(await query(server.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('is shared with a second process, which does not stop it', async () => {
    const child = await startInAnotherProcess();
    const second = await startEmbeddedPostgres({ dataDir, log });
    await second.stop();
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    child.kill('SIGKILL');
    const running = await findPostmaster(join(dataDir, 'cluster'));
    if (running) await stopPostmaster(running.pid);
  });

  it('starts though the number in a lock file left behind is another program’s by now', async () => {
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n`);
    const server = await startEmbeddedPostgres({ dataDir, log });
    expect(await query(server.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('says why when it cannot start', async () => {
    await rm(join(dataDir, 'cluster', 'global', 'pg_control'));
    await expect(startEmbeddedPostgres({ dataDir, log, startWithinMs: 0 })).rejects.toThrow(
      /did not start.*pg_control/s,
    );
  });
});
