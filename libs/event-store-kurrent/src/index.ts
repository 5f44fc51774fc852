export {
  openKurrentEventStore,
  type KurrentEventStore,
  type KurrentOptions,
} from './kurrent-event-store.ts';
export { StoreNotFound } from './scope.ts';
