import { eventCodec, MemoryKeyRing } from '@saksgang/event-store';
import { migrate, openPostgresEventStore } from '@saksgang/event-store-postgres';
import pg from 'pg';
import { atLeast } from '../report.ts';
import { noteEvents, type NoteWritten } from '../sample.ts';
import type { Bench, Measurements, Section } from '../section.ts';
import { fill, foldingReplay, rawReplay } from './read-again.ts';

/** The whole feed again: only read, and opened and folded. */
export const replaySection: Section = { name: 'replay', run };

async function run({ newDatabase, pace, say }: Bench): Promise<Measurements> {
  const pool = new pg.Pool({ connectionString: await newDatabase() });
  await migrate(pool);
  const store = openPostgresEventStore(pool);
  const codec = eventCodec<NoteWritten>(noteEvents, new MemoryKeyRing());
  say(`replaying ${pace.history.toLocaleString('en')} sealed events …`);
  await fill(store, codec, pace.history);
  const raw: number[] = [];
  const folding: number[] = [];
  for (let round = 0; round < pace.rounds; round++) {
    raw.push(await rawReplay(store));
    folding.push(await foldingReplay(store, codec));
  }
  await store.close();
  await pool.end();
  const [rawFigure, foldingFigure] = [middle(raw), middle(folding)];
  return {
    figures: [
      { name: 'raw replay', perSecond: rawFigure },
      { name: 'folding replay', perSecond: foldingFigure },
    ],
    targets: [
      atLeast('raw replay', rawFigure, 100_000, 'events/s'),
      atLeast('folding replay', foldingFigure, 40_000, 'events/s'),
    ],
  };
}

function middle(rounds: readonly number[]): number {
  return rounds.toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN;
}
