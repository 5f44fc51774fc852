import {
  eventStoreContract,
  projectionRunnerContract,
  streamsContract,
  unreadableContract,
  type IdTable,
} from '@saksgang/event-store-contract';
import { someEvents } from '@saksgang/event-store-contract/builders';
import { openMemoryCheckpoints, type MemoryTransaction } from './memory-checkpoints.ts';
import { openMemoryEventStore } from './memory-event-store.ts';

const nothing = () => Promise.resolve();
const open = async () => ({ store: openMemoryEventStore(), close: nothing });

eventStoreContract('memory', open);
streamsContract('memory', open);
unreadableContract('memory', async () => {
  const log: string[] = [];
  const store = openMemoryEventStore(log);
  return {
    store,
    close: nothing,
    async appendUnreadable(stream) {
      await store.append([{ stream, expected: 'any', events: someEvents(1) }]);
      log[log.length - 1] = 'no event';
    },
  };
});
projectionRunnerContract('memory', async () => ({
  ...(await open()),
  checkpoints: openMemoryCheckpoints(),
  table: idTable(),
}));

function idTable(): IdTable<MemoryTransaction> {
  let rows: readonly string[] = [];
  return {
    insert: async (ids, tx) => tx.onCommit(() => (rows = [...rows, ...ids])),
    clear: async (tx) => tx.onCommit(() => (rows = [])),
    all: () => Promise.resolve(rows),
  };
}
