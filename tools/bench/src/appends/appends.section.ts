import { eventCodec, MemoryKeyRing } from '@saksgang/event-store';
import { migrate, openPostgresEventStore } from '@saksgang/event-store-postgres';
import pg from 'pg';
import { measureInTurns, type Measured } from '../measure.ts';
import { atLeast, atMost, type Target } from '../report.ts';
import { noteEvents, type NoteWritten } from '../sample.ts';
import type { Bench, Measurements, Section } from '../section.ts';
import { copyIn } from './copy-in.ts';
import { messageDbWrites, openMessageDb } from './message-db.ts';
import { PLAIN_TABLE, plainInsert } from './plain-insert.ts';
import { plainGroup } from './plain-group.ts';
import { appends, sealedAppends } from './store-appends.ts';

const WRITERS = [1, 16, 64] as const;
const MOST = 64;

/** Durable appends beside what else writes events to the same server. */
export const appendsSection: Section = { name: 'appends', run };

async function run(bench: Bench): Promise<Measurements> {
  const pool = new pg.Pool({ connectionString: await bench.newDatabase(), max: 16 });
  const messageDb = await openMessageDb(await bench.newDatabase(), MOST);
  await migrate(pool);
  await pool.query(PLAIN_TABLE);
  const store = openPostgresEventStore(pool);
  const codec = eventCodec<NoteWritten>(noteEvents, new MemoryKeyRing());
  const cases = [
    plainInsert(pool, 1),
    plainInsert(pool, 16),
    ...WRITERS.map((writers) => messageDbWrites(messageDb, writers)),
    ...WRITERS.map((writers) => appends(store, writers)),
    plainGroup(pool, MOST),
    sealedAppends(store, codec, MOST),
    copyIn(pool),
  ];
  const measured = await measureInTurns(cases, bench);
  await store.close();
  await Promise.all([pool.end(), messageDb.end()]);
  const figures = cases.map(({ name }) => ({ name, ...measured(name) }));
  return { figures, targets: targetsOf(measured) };
}

function targetsOf(measured: (name: string) => Measured): readonly Target[] {
  const ours = measured('append, 64 writers');
  const times = (reference: string, figure = ours) =>
    figure.perSecond / measured(reference).perSecond;
  return [
    atLeast('append ÷ message-db, 64 writers', times('message-db, 64 writers'), 20, '×'),
    atLeast(
      'append, 64 writers ÷ plain INSERT, 16 connections',
      times('plain INSERT, 16 connections'),
      4,
      '×',
    ),
    atMost('append, 64 writers, p99', ours.p99, 10, 'ms'),
    atLeast(
      'sealed, hashed, chained ÷ the same plain',
      times('plain group commit, 64 writers', measured('sealed append, 64 writers')),
      0.5,
      '×',
    ),
  ];
}
