import type { DataKey } from './key-ring.ts';

const forgotten = new WeakSet<DataKey>();

/** Overwrites a destroyed key where it lies, and keeps whoever still holds it from using what is left. */
export function forgetKey(key: DataKey): void {
  forgotten.add(key);
  key.fill(0);
}

/** A destroyed key is all zeros: sealed with it, anybody could read. */
export function isForgotten(key: DataKey): boolean {
  return forgotten.has(key);
}
