import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPostgresEventStore } from '@saksgang/event-store-postgres';
import pg from 'pg';
import { startApi, type Api } from '../http/api.ts';
import { aNoteIn, openCase, WRITE_NOTE } from '../http/operations.ts';
import { atMost } from '../report.ts';
import type { Bench, Measurements, Section } from '../section.ts';
import { growTo } from './grow.ts';

const CASES = 32;
/** With its opening, a case has some two dozen events. */
const NOTES = 22;
/** Bounded: a process of this kind, and room to work in, however long the history. */
const MOST_MEGABYTES = 700;
const WATCH_EVERY_MS = 250;

/** All read models anew, by the command that an administrator gives: `npm run rebuild`. */
export const rebuildSection: Section = { name: 'rebuild', run };

async function run({ newDatabase, pace, say }: Bench): Promise<Measurements> {
  const url = await newDatabase();
  const api = await startApi(url);
  const caseIds = await Promise.all(Array.from({ length: CASES }, () => aCase(api)));
  await api.stop();
  const pool = new pg.Pool({ connectionString: url });
  const store = openPostgresEventStore(pool);
  say(`growing the store to ${pace.rebuilt.toLocaleString('en')} events …`);
  await growTo(store, caseIds, pace.rebuilt);
  await store.close();
  await pool.end();
  say('rebuilding all read models …');
  const { seconds, megabytes } = await rebuild(api.settings);
  await api.clear();
  const name = `rebuild of all read models, ${pace.rebuilt.toLocaleString('en')} events`;
  return {
    figures: [{ name, seconds, megabytes, perSecond: pace.rebuilt / seconds }],
    // Whatever the pace, the target is of a million events.
    targets: [
      atMost('rebuild of all read models, for a million', (seconds * 1e6) / pace.rebuilt, 60, 's'),
      atMost('the most memory it took', megabytes, MOST_MEGABYTES, 'MB'),
    ],
  };
}

async function aCase(api: Api): Promise<string> {
  const caseId = await openCase(api);
  for (let i = 0; i < NOTES; i++) await api.ask(WRITE_NOTE, aNoteIn(caseId));
  return caseId;
}

/** @returns how long it took, with its start, and the most memory that it had */
async function rebuild(settings: Readonly<Record<string, string>>) {
  const start = performance.now();
  const child = spawn(process.execPath, [join('apps', 'api', 'dist', 'rebuild.js')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes = Number.NaN;
  const watch = setInterval(() => {
    void mostMemory(child.pid).then((most) => (megabytes = most ?? megabytes));
  }, WATCH_EVERY_MS);
  const [code] = (await once(child, 'exit')) as readonly unknown[];
  clearInterval(watch);
  if (code !== 0) throw new Error(`the rebuild ended with ${String(code)}`);
  return { seconds: (performance.now() - start) / 1_000, megabytes };
}

/** Megabytes; null where the system does not tell. */
async function mostMemory(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
}
