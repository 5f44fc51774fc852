import { randomBytes } from 'node:crypto';
import type { DataKey, KeyRing } from './key-ring.ts';

/** Keys that live and die with the process: for specs and for trying things out. */
export class MemoryKeyRing implements KeyRing {
  readonly #keys = new Map<string, DataKey>();

  async keysFor(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
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

  /** The subject's words can never be read again. */
  erase(subject: string): void {
    this.#keys.delete(subject);
  }
}
