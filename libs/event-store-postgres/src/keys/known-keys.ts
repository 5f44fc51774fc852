import { forgetKey, type DataKey } from '@saksgang/event-store';
import { LRUCache } from 'lru-cache';

const KEYS_REMEMBERED = 50_000;

/** The keys that this process has opened lately, until it is told that they were destroyed. */
export class KnownKeys {
  readonly #keys = new LRUCache<string, DataKey>({ max: KEYS_REMEMBERED });
  #era = 0;

  /** Taken before the key store is asked: an answer from before a destruction is not remembered after it. */
  get era(): number {
    return this.#era;
  }

  get(subject: string): DataKey | undefined {
    return this.#keys.get(subject);
  }

  remember(subject: string, key: DataKey, era: number): void {
    if (era === this.#era) this.#keys.set(subject, key);
  }

  forget(subjects: readonly string[]): void {
    this.#era += 1;
    for (const subject of subjects) {
      const key = this.#keys.get(subject);
      if (key) forgetKey(key);
      this.#keys.delete(subject);
    }
  }

  forgetAll(): void {
    this.#era += 1;
    this.#keys.clear();
  }
}
