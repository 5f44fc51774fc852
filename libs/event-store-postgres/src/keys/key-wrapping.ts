import {
  WrongMasterKey,
  type DataKey,
  type MasterKey,
  type MasterKeys,
} from '@saksgang/event-store';
import type pg from 'pg';
import { asking } from '../unavailable.ts';
import { addKeys, type WrappedKey } from './key-table.ts';

/** Wraps and opens keys with the master keys at hand, and looks again when another was put in their place. */
export class KeyWrapping {
  readonly #pool: pg.Pool;
  readonly #masters: MasterKeys;
  #registered: string | null = null;

  constructor(pool: pg.Pool, masters: MasterKeys) {
    this.#pool = pool;
    this.#masters = masters;
  }

  /** @throws WrongMasterKey when keys are stored that none of the master keys at hand opens. */
  async check(): Promise<void> {
    const { rows } = await this.#pool.query<Pick<WrappedKey, 'master_key_id'>>(
      'SELECT DISTINCT master_key_id FROM keys.subject_key WHERE wrapped IS NOT NULL',
    );
    for (const { master_key_id } of rows) await this.#masterOf(master_key_id);
    await this.#register();
  }

  /** @throws WrongMasterKey, StoreUnavailable */
  async open({ subject, master_key_id, wrapped }: WrappedKey): Promise<DataKey> {
    return (await this.#masterOf(master_key_id)).unwrap(subject, wrapped);
  }

  /**
   * Stores keys, wrapped, where there are none yet.
   * @throws WrongMasterKey when the master key at hand was retired. @throws StoreUnavailable
   */
  async add(keys: ReadonlyMap<string, DataKey>): Promise<void> {
    if (await this.#addUnder(this.#masters.current, keys)) return;
    await this.#masters.reload();
    if (await this.#addUnder(this.#masters.current, keys)) return;
    throw new WrongMasterKey(`master key ${this.#masters.current.id} was retired`);
  }

  async #addUnder(master: MasterKey, keys: ReadonlyMap<string, DataKey>): Promise<boolean> {
    await this.#register();
    const wrapped = await Promise.all(
      [...keys].map(async ([subject, key]) => [subject, await master.wrap(subject, key)] as const),
    );
    return addKeys(this.#pool, master.id, new Map(wrapped));
  }

  /** A master key is known to the key store before anything is wrapped under it. */
  async #register(): Promise<void> {
    const { id } = this.#masters.current;
    if (this.#registered === id) return;
    await asking(() =>
      this.#pool.query('INSERT INTO keys.master_key (id) VALUES ($1) ON CONFLICT DO NOTHING', [id]),
    );
    this.#registered = id;
  }

  async #masterOf(id: string): Promise<MasterKey> {
    const known = this.#masters.find(id);
    if (known) return known;
    await this.#masters.reload();
    const found = this.#masters.find(id);
    if (found) return found;
    throw new WrongMasterKey(
      `the keys are wrapped by master key ${id}; this is ${this.#masters.current.id}`,
    );
  }
}
