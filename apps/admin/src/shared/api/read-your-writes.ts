import { useSyncExternalStore } from 'react';

/** The newest position this browser has written, so that lists it opens show its own writes. */
let newest: string | undefined;
const listeners = new Set<() => void>();

/** Remembers where a write ended up. An older position than the one known changes nothing. */
export function noteWritten(position: string): void {
  if (newest !== undefined && BigInt(position) <= BigInt(newest)) return;
  newest = position;
  for (const listener of listeners) listener();
}

/** What to send as `minPosition`: the newest own write, or nothing before the first. */
export function useMinPosition(): string | undefined {
  return useSyncExternalStore(subscribe, () => newest);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
