import { eventStoreContract } from '@saksgang/event-store-contract';
import { openMemoryEventStore } from './memory-event-store.ts';

eventStoreContract('memory', async () => ({
  store: openMemoryEventStore(),
  close: () => Promise.resolve(),
}));
