/** A subject's 256-bit key, opened. Never logged, never stored in the clear. */
export type DataKey = Uint8Array;

/**
 * The subjects' keys, kept apart from the events. Whoever holds none of them reads `Redacted`.
 * Implementations keep recently used keys in memory.
 */
export interface KeyRing {
  /** The keys of these subjects; a subject without one gets a new key, durable before this returns. */
  keysFor(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
  /** The keys that still exist; an erased or unknown subject is missing from the answer. */
  findKeys(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
}
