import {
  StoreUnavailable,
  type CheckpointStore,
  type Generation,
  type GenerationKey,
  type Ledger,
} from '@saksgang/event-store';
import { keyOf, MemoryState, type MemoryTransaction } from './memory-state.ts';
import { memoryParkingLot } from './memory-parking-lot.ts';

/** Checkpoints in this process's memory: for specs of projections. One transaction at a time. */
export function openMemoryCheckpoints(): CheckpointStore<MemoryTransaction> {
  const state = new MemoryState();
  const owned = new Set<string>();
  return {
    parking: memoryParkingLot(state),
    async generations(projections) {
      const all = [...state.committed.generations.values()];
      return all.filter(({ projection }) => projections.includes(projection));
    },
    advance: (key, from, to, work) =>
      state.transaction(async (tx) => {
        const generation = state.draft.generations.get(keyOf(key));
        if (generation?.position !== from) return false;
        state.draft.generations.set(keyOf(key), { ...generation, position: to });
        await work(tx);
        return true;
      }),
    change: (projection, work) => state.transaction((tx) => work(tx, ledgerOf(state, projection))),
    write: (work) => state.transaction(work),
    async attempt(_tx, work) {
      const savepoint = state.save();
      try {
        await work();
        return null;
      } catch (error) {
        savepoint.restore();
        if (error instanceof StoreUnavailable) throw error;
        return { error };
      }
    },
    async own(name) {
      if (owned.has(name)) return null;
      owned.add(name);
      return {
        async release() {
          owned.delete(name);
        },
      };
    },
  };
}

function ledgerOf(state: MemoryState, projection: string): Ledger {
  return {
    generations: [...state.draft.generations.values()].filter(
      (one) => one.projection === projection,
    ),
    async put(generation: Generation) {
      state.draft.generations.set(keyOf(generation), generation);
    },
    async remove(key: GenerationKey) {
      state.draft.generations.delete(keyOf(key));
      state.draft.parked.delete(keyOf(key));
    },
  };
}
