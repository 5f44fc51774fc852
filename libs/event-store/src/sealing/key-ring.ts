/** A subject's 256-bit key, opened. Never logged, never stored in the clear. */
export type DataKey = Uint8Array;

/** What is left of a subject's key. `absent`: there never was one. */
export type KeyState = 'present' | 'absent' | 'destroyed';

/** Personal data can no longer be sealed for this subject: its key was destroyed for good. Names nobody. */
export class SubjectErased extends Error {
  override readonly name = 'SubjectErased';
  constructor() {
    super('the key that would seal this was destroyed for good');
  }
}

/**
 * The subjects' keys, kept apart from the events. Whoever holds none of them reads `Redacted`.
 * Implementations keep recently used keys in memory.
 */
export interface KeyRing {
  /**
   * The keys of these subjects; a subject without one gets a new key, durable before this returns.
   * @throws SubjectErased for a subject whose key was destroyed: no new key is ever made for it
   */
  keysFor(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
  /** The keys that still exist; an erased or unknown subject is missing from the answer. */
  findKeys(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
  /**
   * Destroys the keys of these subjects for good: durable, and out of every cache of this process, before it
   * returns. A tombstone stays (when, and by which erasure), also for a subject that had no key.
   * Idempotent: the first tombstone stands.
   */
  destroy(subjects: readonly string[], erasureId: string): Promise<void>;
  /** What is left of a subject's key: asked of the key store itself, not of a cache. */
  probe(subject: string): Promise<KeyState>;
  /** Calls back after keys were destroyed, by this process or another: what was opened with them must go too. */
  onDestroyed(forget: () => void): void;
}
