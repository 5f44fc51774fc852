import type pg from 'pg';

/** How long what was heard last may be relied on. */
const FRESH_MS = 1_000;
const POLL_MS = 500;

/** After this time, no process that watches remembers what was destroyed. */
export const FORGOTTEN_WITHIN_MS = FRESH_MS + 2 * POLL_MS;

/**
 * Learns which keys were destroyed by any process, from the numbers that the tombstones carry.
 * A process that cannot ask must take it that all were: it is told `null`.
 */
export class Destructions {
  readonly #pool: pg.Pool;
  readonly #tell: (subjects: readonly string[] | null) => void;
  #seen: string | null = null;
  #heardAt = -Infinity;
  #asking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(pool: pg.Pool, tell: (subjects: readonly string[] | null) => void) {
    this.#pool = pool;
    this.#tell = tell;
  }

  /** Up to date by a second when it returns. @throws the driver's error when the database does not answer. */
  async learn(): Promise<void> {
    if (performance.now() - this.#heardAt < FRESH_MS) return;
    await this.#ask();
  }

  watch(): void {
    this.#timer ??= setInterval(() => this.#poll(), POLL_MS).unref();
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #poll(): void {
    const isLost = this.#seen !== null && performance.now() - this.#heardAt > FRESH_MS + POLL_MS;
    if (isLost) {
      this.#seen = null;
      this.#tell(null);
    }
    // Whoever needs a key is told of the failure; here the next poll tries again.
    this.#ask().catch(() => undefined);
  }

  /** One question at a time, however many need the answer. */
  #ask(): Promise<void> {
    this.#asking ??= this.#news().finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #news(): Promise<void> {
    const askedAt = performance.now();
    if (this.#seen === null) {
      const { rows } = await this.#pool.query<{ last: string }>(
        'SELECT coalesce(max(destruction), 0) AS last FROM keys.subject_key',
      );
      this.#seen = rows[0]?.last ?? '0';
    } else {
      const { rows } = await this.#pool.query<{ subject: string; destruction: string }>(
        `SELECT subject, destruction FROM keys.subject_key
          WHERE destruction > $1 ORDER BY destruction`,
        [this.#seen],
      );
      this.#seen = rows.at(-1)?.destruction ?? this.#seen;
      if (rows.length > 0) this.#tell(rows.map(({ subject }) => subject));
    }
    this.#heardAt = askedAt;
  }
}
