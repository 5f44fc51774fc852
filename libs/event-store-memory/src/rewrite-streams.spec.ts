import { describe, expect, it } from '@jest/globals';
import {
  rewriteStreams,
  START,
  streamName,
  TablesOutdated,
  type Generation,
  type Position,
  type Projection,
  type StoredEvent,
} from '@saksgang/event-store';
import { aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { instant } from '@saksgang/kernel';
import { openMemoryCheckpoints } from './memory-checkpoints.ts';
import { openMemoryEventStore } from './memory-event-store.ts';
import type { MemoryTransaction } from './memory-state.ts';

const AT = instant('2026-11-02T08:00:00.000Z');

/** Two streams of three events each, and a projection that tells what it was asked to write anew. */
async function aRewrite(generations: readonly Partial<Generation>[]) {
  const [store, checkpoints] = [openMemoryEventStore(), openMemoryCheckpoints()];
  const [stream, other] = [aStream(), aStream()];
  for (const one of [stream, other]) {
    await store.append([{ stream: one, expected: 'noStream', events: someEvents(3) }]);
  }
  const written: (readonly [number, number])[] = [];
  const dropped: number[] = [];
  const nothing = () => Promise.resolve();
  const projection: Projection<MemoryTransaction> = {
    name: 'rows',
    version: 2,
    categories: ['case'],
    needsNewestOnly: true,
    tables: {
      create: nothing,
      show: nothing,
      drop: async (generation) => void dropped.push(generation),
      count: async () => 0,
      differing: async () => 0,
    },
    async apply(events: readonly StoredEvent[], generation) {
      for (const { revision } of events) written.push([generation, revision]);
    },
  };
  const head = await store.head();
  await checkpoints.change('rows', async (_tx, ledger) => {
    for (const [index, overrides] of generations.entries()) {
      const base = {
        projection: 'rows',
        generation: index + 1,
        version: 2,
        state: 'live',
      } as const;
      await ledger.put({ ...base, position: head, target: START, since: AT, ...overrides });
    }
  });
  const options = { projections: [projection], checkpoints, store };
  return { options, checkpoints, stream, written, dropped };
}

describe('Writing the rows of some streams anew', () => {
  it('writes what the newest event says, in the live tables and in those kept or being built', async () => {
    const { options, stream, written } = await aRewrite([
      { state: 'retired' },
      { state: 'live' },
      { state: 'building' },
    ]);
    await rewriteStreams(options, [
      stream,
      streamName('person', '00000000-0000-4000-8000-000000000001'),
    ]);
    expect(written).toEqual([
      [1, 2],
      [2, 2],
      [3, 2],
    ]);
  });

  it('goes no further than the tables have come: the rest comes by the feed', async () => {
    const { options, stream, written } = await aRewrite([{ position: 2n as Position }]);
    await rewriteStreams(options, [stream]);
    expect(written).toEqual([[1, 1]]);
  });

  it('goes no further than the event that a stream is parked at', async () => {
    const { options, checkpoints, stream, written } = await aRewrite([{}]);
    const key = { projection: 'rows', generation: 1 };
    const parked = { stream, position: 3n as Position, revision: 2, eventId: 'e', type: null };
    await checkpoints.change('rows', (tx) =>
      checkpoints.parking.park(key, { ...parked, reason: 'Error' }, 1, AT, tx),
    );
    await rewriteStreams(options, [stream]);
    expect(written).toEqual([[1, 1]]);
  });

  it('drops tables to go back to that are of another version: nobody can rewrite them', async () => {
    const { options, checkpoints, stream, dropped } = await aRewrite([
      { version: 1, state: 'retired' },
      {},
    ]);
    await rewriteStreams(options, [stream]);
    expect(dropped).toEqual([1]);
    expect((await checkpoints.generations(['rows'])).map(({ generation }) => generation)).toEqual([
      2,
    ]);
  });

  it('is refused while tables of another version answer', async () => {
    const { options, stream } = await aRewrite([{ version: 1 }]);
    await expect(rewriteStreams(options, [stream])).rejects.toThrow(TablesOutdated);
  });
});
