import { MemoryKeyRing } from '@saksgang/event-store';
import { keyRingContract } from '@saksgang/event-store-contract';

keyRingContract('memory', async () => ({
  ring: new MemoryKeyRing(),
  close: () => Promise.resolve(),
}));
