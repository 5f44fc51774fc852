import { START, type CheckpointStore, type Position } from '@saksgang/event-store';

/** What a projection wants done when its batch is committed. */
export interface MemoryTransaction {
  onCommit(effect: () => void): void;
}

/** Checkpoints in this process's memory: for specs of projections. */
export function openMemoryCheckpoints(): CheckpointStore<MemoryTransaction> {
  const positions = new Map<string, Position>();
  const owned = new Set<string>();
  const at = (name: string, version: number) => positions.get(`${name}/${version}`) ?? START;
  return {
    read: (projection, version) => Promise.resolve(at(projection, version)),
    async advance({ name, version }, from, to, work) {
      if (at(name, version) !== from) return false;
      const effects: (() => void)[] = [];
      await work({ onCommit: (effect) => void effects.push(effect) });
      if (at(name, version) !== from) return false;
      for (const effect of effects) effect();
      positions.set(`${name}/${version}`, to);
      return true;
    },
    async own(projection) {
      if (owned.has(projection)) return null;
      owned.add(projection);
      return {
        async release() {
          owned.delete(projection);
        },
      };
    },
  };
}
