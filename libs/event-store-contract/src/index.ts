export { eventStoreContract, type OpenStore } from './event-store-contract.ts';
export {
  projectionRunnerContract,
  type IdTable,
  type OpenProjections,
} from './projection-runner.contract.ts';
export { streamsContract } from './streams.contract.ts';
