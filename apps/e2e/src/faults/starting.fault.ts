import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newDataDir, removeDataDir } from '../harness/app.ts';
import { start } from '../harness/command.ts';
import { random } from './random.ts';
import { createServer, watchDatabase } from './stage/database.ts';
import { createProgram } from './stage/program.ts';
import { checkOrder } from './verdict/check-events.ts';
import { logInDatabase } from './stage/event-log.ts';
import { readTables } from './verdict/read-tables.ts';

/** Milliseconds after which each start is killed: in the midst of `initdb`, the migrations, the seed. */
const KILLED_AFTER_MS = [300, 1_500, 3_000, 5_000];

/** Whatever engine the shell names: it is PostgreSQL that is begun here. */
const SETTINGS = { KURRENTDB_URL: '' };

let killed: string;
let undisturbed: string;

beforeAll(async () => {
  [killed, undisturbed] = [await newDataDir(), await newDataDir()];
});

afterAll(async () => {
  await Promise.all([killed, undisturbed].map(removeDataDir));
});

describe('A first start that is killed again and again', () => {
  it('ends in the same municipality as one that nobody disturbed', async () => {
    const chance = random('starting');
    for (const [least, index] of KILLED_AFTER_MS.map((ms, at) => [ms, at] as const)) {
      const program = start('apps/api/dist/main.js', [], {
        ...SETTINGS,
        DATA_DIR: killed,
        PORT: '0',
      });
      await pause(least + chance.between(0, 500 * index));
      program.child.kill('SIGKILL');
      await program.ended;
    }
    const [broken, whole] = [await seeded(killed), await seeded(undisturbed)];
    expect(broken.complaints).toEqual([]);
    expect(broken.types).toEqual(whole.types);
    expect(broken.rows).toBe(whole.rows);
    expect(broken.verified).toBe(0);
  });
});

/** Starts until the municipality is there, and looks at what was made. */
async function seeded(dataDir: string) {
  const program = await createProgram({ dataDir, seeded: true, settings: SETTINGS });
  await program.start();
  expect(await program.stop()).toBe(0);
  const folder = join(dataDir, 'postgres');
  const [server, database] = [createServer(folder), watchDatabase(folder)];
  await server.start();
  const log = logInDatabase(database);
  const events = await log.all();
  const rows = await readTables(database);
  const verify = start('apps/api/dist/verify.js', [], { ...SETTINGS, DATA_DIR: dataDir });
  const verified = await verify.ended;
  await server.stop();
  const types = events.map(({ type }) => type).toSorted();
  return { complaints: checkOrder(events, log), types, rows: rows.length, verified };
}
