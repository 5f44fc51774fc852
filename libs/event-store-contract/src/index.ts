export { eventStoreContract } from './event-store-contract.ts';
export { keyRingContract, type OpenKeyRing } from './key-ring.contract.ts';
export type { OpenStore } from './open-store.ts';
export type { IdTable } from './id-table.ts';
export { projectionRunnerContract } from './projection-runner.contract.ts';
export type { OpenProjections } from './projections.ts';
export { streamsContract } from './streams.contract.ts';
export { unreadableContract, type OpenSpoilableStore } from './unreadable.contract.ts';
