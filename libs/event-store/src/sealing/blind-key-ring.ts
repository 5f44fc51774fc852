import type { KeyRing } from './key-ring.ts';

/** A ring without keys, for those who look at what happened and not at whom it happened to. It seals nothing. */
export const blindKeyRing: KeyRing = {
  keysFor: () => Promise.reject(new Error('nothing is sealed without a key')),
  findKeys: async () => new Map(),
  destroy: () => Promise.reject(new Error('there are no keys here to destroy')),
  onDestroyed: () => undefined,
  probe: () => Promise.reject(new Error('there are no keys here to ask for')),
};
