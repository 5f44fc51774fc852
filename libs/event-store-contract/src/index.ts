export { eventStoreContract } from './event-store-contract.ts';
export type { OpenStore } from './open-store.ts';
export {
  projectionRunnerContract,
  type IdTable,
  type OpenProjections,
} from './projection-runner.contract.ts';
export { streamsContract } from './streams.contract.ts';
