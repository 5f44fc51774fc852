import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@saksgang/embedded-postgres';
import { eventCodec, MemoryKeyRing } from '@saksgang/event-store';
import { migrate, openPostgresEventStore } from '@saksgang/event-store-postgres';
import { systemClock } from '@saksgang/kernel';
import pg from 'pg';
import { appends, PLAIN_TABLE, plainInsert, sealedAppends } from './cases.ts';
import { measure, median, type Case, type Measured } from './measure.ts';
import { fill, foldingReplay, rawReplay } from './replay.ts';
import { machine, print, save, type Row } from './report.ts';
import { noteEvents, type NoteWritten } from './sample.ts';

/** Every case takes its turn in every round, so that what disturbs the machine disturbs all alike. */
const ROUNDS = 3;
const ROUND_MS = 1_500;
const HISTORY = 100_000;

const dataDir = await mkdtemp(join(tmpdir(), 'saksgang-bench-'));
const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
const pool = new pg.Pool({ connectionString: server.url, max: 20 });
try {
  await migrate(pool);
  await pool.query(PLAIN_TABLE);
  const rows = await measureAll();
  const { rows: settings } = await pool.query<object>(
    `SELECT current_setting('server_version') AS postgresql, current_setting('fsync') AS fsync,
       current_setting('synchronous_commit') AS synchronous_commit`,
  );
  const report = {
    measuredAt: systemClock(),
    machine: machine(),
    versions: { node: process.version, ...settings[0] },
    rows,
  };
  print(report);
  console.log(`\n${await save(report)}`);
} finally {
  await pool.end();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function measureAll(): Promise<readonly Row[]> {
  const store = openPostgresEventStore(pool);
  const codec = eventCodec<NoteWritten>(noteEvents, new MemoryKeyRing());
  const reference = plainInsert(pool, 16);
  const cases = [
    plainInsert(pool, 1),
    reference,
    appends(store, 1),
    appends(store, 16),
    appends(store, 64),
    sealedAppends(store, codec, 64),
  ];
  const measured = await takeTurns(cases);
  const plain = measured.get(reference)?.perSecond ?? Number.NaN;
  const lines = cases.map((one) => toRow(one, measured.get(one), plain));

  console.log(`replaying ${HISTORY.toLocaleString('en')} sealed events …`);
  const before = await store.head();
  await fill(store, codec, HISTORY);
  const raw = await rawReplay(store, before);
  const folding = await foldingReplay(store, before, codec);
  await store.close();
  return [
    ...lines,
    { name: 'raw replay', perSecond: raw, target: '≥ 100,000' },
    { name: 'folding replay', perSecond: folding, target: '≥ 40,000' },
  ];
}

async function takeTurns(cases: readonly Case[]): Promise<ReadonlyMap<Case, Measured>> {
  const rounds = new Map<Case, Measured[]>(cases.map((one) => [one, []]));
  for (let round = 1; round <= ROUNDS; round++) {
    console.log(`round ${round} of ${ROUNDS} …`);
    for (const [one, results] of rounds) results.push(await measure(one, ROUND_MS));
  }
  return new Map([...rounds].map(([one, results]) => [one, median(results)]));
}

function toRow({ name, workers }: Case, measured: Measured | undefined, plain: number): Row {
  if (!measured) throw new RangeError('a case was not measured');
  const isGoal = name.startsWith('append') && workers === 64;
  const goal = isGoal ? { target: '≥ 4 × plain, p99 ≤ 10 ms' } : {};
  return { name, ...measured, ratio: measured.perSecond / plain, ...goal };
}
