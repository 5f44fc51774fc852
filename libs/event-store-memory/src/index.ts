export { openMemoryCheckpoints, type MemoryTransaction } from './memory-checkpoints.ts';
export { openMemoryEventStore } from './memory-event-store.ts';
