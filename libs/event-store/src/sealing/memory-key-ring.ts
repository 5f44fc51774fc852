import { randomBytes } from 'node:crypto';
import { forgetKey } from './forgotten-keys.ts';
import { SubjectErased, type DataKey, type KeyRing, type KeyState } from './key-ring.ts';

/** Keys that live and die with the process: for specs and for trying things out. */
export class MemoryKeyRing implements KeyRing {
  readonly #keys = new Map<string, DataKey>();
  readonly #destroyed = new Map<string, string>();
  readonly #listeners: (() => void)[] = [];

  async keysFor(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    if (subjects.some((subject) => this.#destroyed.has(subject))) throw new SubjectErased();
    for (const subject of subjects) {
      if (!this.#keys.has(subject)) this.#keys.set(subject, randomBytes(32));
    }
    return this.findKeys(subjects);
  }

  async findKeys(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    const found = new Map<string, DataKey>();
    for (const subject of subjects) {
      const key = this.#keys.get(subject);
      if (key) found.set(subject, key);
    }
    return found;
  }

  async destroy(subjects: readonly string[], erasureId: string): Promise<void> {
    for (const subject of subjects) {
      const key = this.#keys.get(subject);
      if (key) forgetKey(key);
      this.#keys.delete(subject);
      if (!this.#destroyed.has(subject)) this.#destroyed.set(subject, erasureId);
    }
    for (const forget of this.#listeners) forget();
  }

  async probe(subject: string): Promise<KeyState> {
    if (this.#destroyed.has(subject)) return 'destroyed';
    return this.#keys.has(subject) ? 'present' : 'absent';
  }

  onDestroyed(forget: () => void): void {
    this.#listeners.push(forget);
  }
}
