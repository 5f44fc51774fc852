export { openMemoryCheckpoints } from './memory-checkpoints.ts';
export { openMemoryEventStore } from './memory-event-store.ts';
export type { MemoryTransaction } from './memory-state.ts';
