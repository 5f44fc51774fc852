import { randomBytes } from 'node:crypto';
import {
  SubjectErased,
  type DataKey,
  type KeyRing,
  type KeyState,
  type MasterKeys,
} from '@saksgang/event-store';
import type pg from 'pg';
import { asking } from '../unavailable.ts';
import { Destructions } from './destructions.ts';
import { destroyKeys, readKeys, stateOfKey } from './key-table.ts';
import { KeyWrapping } from './key-wrapping.ts';
import { KnownKeys } from './known-keys.ts';

/**
 * The subjects' keys in tables of their own, wrapped by the master key: a copy of the database alone opens
 * nothing. A key that another process destroys is used no more a second later, and is forgotten, with all that
 * was opened with it, within `FORGOTTEN_WITHIN_MS` while `watch` is on; also when the database can't be asked.
 */
export class PostgresKeyRing implements KeyRing {
  readonly #pool: pg.Pool;
  readonly #wrapping: KeyWrapping;
  readonly #known = new KnownKeys();
  readonly #destructions: Destructions;
  readonly #listeners: (() => void)[] = [];

  constructor(pool: pg.Pool, masters: MasterKeys) {
    this.#pool = pool;
    this.#wrapping = new KeyWrapping(pool, masters);
    this.#destructions = new Destructions(pool, (subjects) => this.#forget(subjects));
  }

  /** For the start: @throws WrongMasterKey when keys are stored that no master key at hand can open. */
  check(): Promise<void> {
    return this.#wrapping.check();
  }

  async keysFor(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    const found = new Map(await this.findKeys(subjects));
    const missing = subjects.filter((subject) => !found.has(subject));
    if (missing.length === 0) return found;
    await this.#wrapping.add(new Map(missing.map((subject) => [subject, randomBytes(32)])));
    // Read back: another process may have made the key first, and only one of the two stands.
    for (const [subject, key] of await this.findKeys(missing)) found.set(subject, key);
    // A tombstone kept its key from being made.
    if (subjects.some((subject) => !found.has(subject))) throw new SubjectErased();
    return found;
  }

  async findKeys(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    await asking(() => this.#destructions.learn());
    const { era } = this.#known;
    const found = new Map<string, DataKey>();
    const unknown = subjects.filter((subject) => {
      const key = this.#known.get(subject);
      if (key) found.set(subject, key);
      return !key;
    });
    for (const [subject, key] of await this.#read(unknown)) {
      this.#known.remember(subject, key, era);
      found.set(subject, key);
    }
    return found;
  }

  async destroy(subjects: readonly string[], erasureId: string): Promise<void> {
    await destroyKeys(this.#pool, subjects, erasureId);
    this.#forget(subjects);
  }

  probe(subject: string): Promise<KeyState> {
    return stateOfKey(this.#pool, subject);
  }

  onDestroyed(forget: () => void): void {
    this.#listeners.push(forget);
  }

  /** Asks again and again what other processes destroyed, until `close`. */
  watch(): void {
    this.#destructions.watch();
  }

  /** Forgets every key. */
  close(): void {
    this.#destructions.close();
    this.#known.forgetAll();
  }

  /** `null`: nobody can tell which were destroyed. */
  #forget(subjects: readonly string[] | null): void {
    if (subjects) this.#known.forget(subjects);
    else this.#known.forgetAll();
    for (const forget of this.#listeners) forget();
  }

  async #read(subjects: readonly string[]): Promise<readonly (readonly [string, DataKey])[]> {
    const rows = await readKeys(this.#pool, subjects);
    return Promise.all(
      rows.map(async (row) => [row.subject, await this.#wrapping.open(row)] as const),
    );
  }
}
