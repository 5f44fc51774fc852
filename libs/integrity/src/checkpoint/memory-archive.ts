import type { CheckpointArchive } from './checkpoint-archive.ts';

/** For specs: forgets everything when the process ends. */
export function createMemoryArchive(): CheckpointArchive {
  const notes = new Map<number, string>();
  const keys = new Set<string>();
  const sizes = () => [...notes.keys()].sort((a, b) => a - b);
  return {
    sizes: async () => sizes(),
    read: async (size) => notes.get(size) ?? null,
    latest: async () => notes.get(sizes().at(-1) ?? -1) ?? null,
    async add(size, note) {
      if (!notes.has(size)) notes.set(size, note);
    },
    keys: async () => [...keys],
    async addKey(key) {
      keys.add(key);
    },
  };
}
