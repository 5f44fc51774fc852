import { categoryOf, type StoredEvent, type StreamName } from '../envelope.ts';
import type { EventStore } from '../port.ts';
import type { CheckpointStore, Ledger } from './checkpoint-store.ts';
import type { Generation } from './generation.ts';
import type { Projection } from './projection.ts';

/** Tables of another version answer questions, and this program can't rewrite their rows: once built anew, it can. */
export class TablesOutdated extends Error {
  override readonly name = 'TablesOutdated';
}

interface RewriteOptions<Tx> {
  readonly projections: readonly Projection<Tx>[];
  readonly checkpoints: CheckpointStore<Tx>;
  readonly store: EventStore;
}

/**
 * Writes the rows of these streams anew, from what their events say now that keys are gone: in the live tables,
 * in those to go back to, and in those being built. Tables to go back to that are of another version are dropped.
 * @throws TablesOutdated. @throws RangeError for a projection whose rows are not made of folds
 */
export async function rewriteStreams<Tx>(
  { projections, checkpoints, store }: RewriteOptions<Tx>,
  streams: readonly StreamName[],
): Promise<void> {
  for (const projection of projections) {
    const own = streams.filter((stream) => projection.categories.includes(categoryOf(stream)));
    if (own.length === 0) continue;
    if (!projection.needsNewestOnly) throw new RangeError('only rows of folds can be rewritten');
    await checkpoints.change(projection.name, async (tx, ledger) => {
      for (const generation of await ownVersion(projection, ledger, tx)) {
        for (const stream of own) {
          const parked = await checkpoints.parking.find(generation, stream, tx);
          const newest = await newestApplied(store, stream, generation, parked?.revision ?? null);
          if (newest) await projection.apply([newest], generation.generation, tx);
        }
      }
    });
  }
}

async function ownVersion<Tx>(
  { version, tables }: Projection<Tx>,
  { generations, remove }: Ledger,
  tx: Tx,
): Promise<readonly Generation[]> {
  for (const generation of generations) {
    if (generation.version === version) continue;
    if (generation.state !== 'retired') throw new TablesOutdated();
    await tables.drop(generation.generation, tx);
    await remove(generation);
  }
  return generations.filter((generation) => generation.version === version);
}

/** The last event that the tables show of the stream. @param parkedAt the revision they wait before */
async function newestApplied(
  store: EventStore,
  stream: StreamName,
  { position }: Generation,
  parkedAt: number | null,
): Promise<StoredEvent | null> {
  if (parkedAt === 0) return null;
  const range = parkedAt === null ? {} : { from: parkedAt - 1 };
  for await (const event of store.readStream(stream, { ...range, direction: 'backwards' })) {
    if (event.position <= position) return event;
  }
  return null;
}
