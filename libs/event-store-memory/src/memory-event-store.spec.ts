import {
  eventStoreContract,
  projectionRunnerContract,
  streamsContract,
  unreadableContract,
  type IdTable,
} from '@saksgang/event-store-contract';
import type { StreamName } from '@saksgang/event-store';
import { someEvents } from '@saksgang/event-store-contract/builders';
import { openMemoryCheckpoints } from './memory-checkpoints.ts';
import { openMemoryEventStore } from './memory-event-store.ts';
import type { MemoryTransaction } from './memory-state.ts';

const nothing = () => Promise.resolve();
const open = async () => ({ store: openMemoryEventStore(), close: nothing });

eventStoreContract('memory', open);
streamsContract('memory', open);
unreadableContract('memory', openSpoilable);
projectionRunnerContract('memory', async () => ({
  ...(await openSpoilable()),
  checkpoints: openMemoryCheckpoints(),
  table: idTable(),
}));

async function openSpoilable() {
  const log: string[] = [];
  const store = openMemoryEventStore(log);
  return {
    store,
    close: nothing,
    async appendUnreadable(stream: StreamName) {
      await store.append([{ stream, expected: 'any', events: someEvents(1) }]);
      log[log.length - 1] = 'no event';
    },
  };
}

function idTable(): IdTable<MemoryTransaction> {
  const tables = new Map<number, readonly string[]>();
  let shown = 0;
  const idsOf = (generation: number) => tables.get(generation) ?? [];
  return {
    create: async (generation, tx) => tx.onCommit(() => tables.set(generation, [])),
    show: async (generation, tx) => tx.onCommit(() => (shown = generation)),
    drop: async (generation, tx) => tx.onCommit(() => tables.delete(generation)),
    count: async (generation) => idsOf(generation).length,
    async differing(one, other) {
      const [a, b] = [new Set(idsOf(one)), new Set(idsOf(other))];
      return [...a].filter((id) => !b.has(id)).length + [...b].filter((id) => !a.has(id)).length;
    },
    insert: async (ids, generation, tx) =>
      tx.onCommit(() => tables.set(generation, [...idsOf(generation), ...ids])),
    all: () => Promise.resolve(idsOf(shown)),
  };
}
