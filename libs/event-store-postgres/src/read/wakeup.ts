import type pg from 'pg';

/** The longest a reader waits for news it was not told of. */
const POLL_MS = 500;

/**
 * Wakes readers when something was appended, by any process. One listening connection serves all of them;
 * without it the poll still finds everything, only later.
 */
export class Wakeup {
  readonly #pool: pg.Pool;
  readonly #waiting = new Set<() => void>();
  #client: pg.PoolClient | null = null;
  #isListening = false;
  #count = 0;
  #closed = false;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** How often there was news. Taken before a look, it tells whether to wait after it. */
  get count(): number {
    return this.#count;
  }

  /** Resolves when there was news since `count`, after `POLL_MS`, or when the signal aborts. */
  async after(count: number, signal: AbortSignal): Promise<void> {
    this.#startListening();
    if (this.#count > count || signal.aborted || this.#closed) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, POLL_MS);
      this.#waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  wake(): void {
    this.#count += 1;
    for (const done of [...this.#waiting]) done();
  }

  close(): void {
    this.#closed = true;
    this.wake();
    this.#client?.release(true);
    this.#client = null;
  }

  #startListening(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    void this.#listen();
  }

  async #listen(): Promise<void> {
    try {
      const client = await this.#pool.connect();
      if (this.#closed) {
        client.release();
        return;
      }
      client.on('notification', () => this.wake());
      client.on('error', () => this.#lost(client));
      client.on('end', () => this.#lost(client));
      this.#client = client;
      await client.query('LISTEN saksgang_events');
    } catch {
      // The poll goes on; the next wait tries to listen again.
      this.#isListening = false;
    }
  }

  #lost(client: pg.PoolClient): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#isListening = false;
    client.release(true);
  }
}
