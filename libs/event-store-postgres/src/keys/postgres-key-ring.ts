import { randomBytes } from 'node:crypto';
import {
  SubjectErased,
  WrongMasterKey,
  type DataKey,
  type KeyRing,
  type KeyState,
  type MasterKey,
} from '@saksgang/event-store';
import type pg from 'pg';
import { asking } from '../unavailable.ts';
import { Destructions } from './destructions.ts';
import { KnownKeys } from './known-keys.ts';

interface KeyRow {
  readonly subject: string;
  readonly master_key_id: string;
  readonly wrapped: Buffer;
}

/**
 * The subjects' keys in tables of their own, wrapped by the master key: a copy of the database alone opens
 * nothing. What another process destroys is forgotten within two seconds while `watch` is on, and no
 * remembered key is used when the key store could not be asked for a second.
 */
export class PostgresKeyRing implements KeyRing {
  readonly #pool: pg.Pool;
  readonly #master: MasterKey;
  readonly #known = new KnownKeys();
  readonly #destructions: Destructions;
  readonly #listeners: (() => void)[] = [];

  constructor(pool: pg.Pool, master: MasterKey) {
    this.#pool = pool;
    this.#master = master;
    this.#destructions = new Destructions(pool, (subjects) => this.#forget(subjects));
  }

  /** For the start: @throws WrongMasterKey when keys are stored that this master key cannot open. */
  async check(): Promise<void> {
    const { rows } = await this.#pool.query<Pick<KeyRow, 'master_key_id'>>(
      'SELECT master_key_id FROM keys.subject_key WHERE master_key_id <> $1 LIMIT 1',
      [this.#master.id],
    );
    if (rows[0]) throw this.#wrong(rows[0].master_key_id);
  }

  async keysFor(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    const found = new Map(await this.findKeys(subjects));
    const missing = subjects.filter((subject) => !found.has(subject));
    if (missing.length === 0) return found;
    await this.#create(missing);
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
    await asking(() => this.#pool.query('SELECT keys.destroy($1, $2)', [subjects, erasureId]));
    this.#forget(subjects);
  }

  async probe(subject: string): Promise<KeyState> {
    const { rows } = await asking(() =>
      this.#pool.query<{ destroyed: boolean }>(
        'SELECT wrapped IS NULL AS destroyed FROM keys.subject_key WHERE subject = $1',
        [subject],
      ),
    );
    if (!rows[0]) return 'absent';
    return rows[0].destroyed ? 'destroyed' : 'present';
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
    if (subjects.length === 0) return [];
    const { rows } = await asking(() =>
      this.#pool.query<KeyRow>({
        name: 'keys',
        text: `SELECT subject, master_key_id, wrapped FROM keys.subject_key
          WHERE subject = ANY($1) AND wrapped IS NOT NULL`,
        values: [subjects],
      }),
    );
    return Promise.all(rows.map(async (row) => [row.subject, await this.#open(row)] as const));
  }

  async #open({ subject, master_key_id, wrapped }: KeyRow): Promise<DataKey> {
    if (master_key_id !== this.#master.id) {
      throw this.#wrong(master_key_id);
    }
    return this.#master.unwrap(subject, wrapped);
  }

  #wrong(stored: string): WrongMasterKey {
    return new WrongMasterKey(
      `the keys are wrapped by master key ${stored}; this is ${this.#master.id}`,
    );
  }

  async #create(subjects: readonly string[]): Promise<void> {
    const wrapped = await Promise.all(
      subjects.map((subject) => this.#master.wrap(subject, randomBytes(32))),
    );
    await asking(() =>
      this.#pool.query({
        name: 'new-keys',
        text: `INSERT INTO keys.subject_key (subject, master_key_id, wrapped)
          SELECT s.subject, $2, s.wrapped FROM unnest($1::text[], $3::bytea[]) AS s(subject, wrapped)
          ON CONFLICT (subject) DO NOTHING`,
        values: [subjects, this.#master.id, wrapped.map((key) => Buffer.from(key))],
      }),
    );
  }
}
