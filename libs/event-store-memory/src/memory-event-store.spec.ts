import {
  eventStoreContract,
  projectionRunnerContract,
  streamsContract,
  type IdTable,
} from '@saksgang/event-store-contract';
import { openMemoryCheckpoints, type MemoryTransaction } from './memory-checkpoints.ts';
import { openMemoryEventStore } from './memory-event-store.ts';

const nothing = () => Promise.resolve();
const open = async () => ({ store: openMemoryEventStore(), close: nothing });

eventStoreContract('memory', open);
streamsContract('memory', open);
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
