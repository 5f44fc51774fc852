export {
  openKurrentEventStore,
  type KurrentEventStore,
  type KurrentOptions,
} from './kurrent-event-store.ts';
export { AccessRefused, StoreNotFound } from './scope.ts';
