import type { FeedPage, SubscribeOptions } from '@saksgang/event-store';
import type pg from 'pg';
import type { EventReader } from './event-reader.ts';

const PAGE = 1_000;
/** The longest a reader waits for news it was not told of. */
const POLL_MS = 250;

/**
 * Wakes readers when something was appended, by any process. One listening connection serves all of them;
 * without it the poll still finds everything, only later.
 */
export class Wakeup {
  private readonly pool: pg.Pool;
  private readonly waiting = new Set<() => void>();
  private client: pg.PoolClient | null = null;
  private connecting: Promise<void> | null = null;
  private closed = false;

  constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  /** Resolves at the next news, after `POLL_MS`, or when the signal aborts. */
  async next(signal: AbortSignal): Promise<void> {
    this.connecting ??= this.listen();
    if (signal.aborted || this.closed) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, POLL_MS);
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  wake(): void {
    for (const done of [...this.waiting]) done();
  }

  close(): void {
    this.closed = true;
    this.wake();
    this.client?.release(true);
    this.client = null;
  }

  private async listen(): Promise<void> {
    try {
      const client = await this.pool.connect();
      if (this.closed) {
        client.release();
        return;
      }
      client.on('notification', () => this.wake());
      client.on('error', () => this.lost(client));
      client.on('end', () => this.lost(client));
      this.client = client;
      await client.query('LISTEN saksgang_events');
    } catch {
      // The poll goes on; the next wait tries to listen again.
      this.connecting = null;
    }
  }

  private lost(client: pg.PoolClient): void {
    if (this.client !== client) return;
    this.client = null;
    this.connecting = null;
    client.release(true);
  }
}

/** Pages of the feed as they come. The poll is the truth; being woken only makes it prompt. */
export async function* subscribe(
  reader: Pick<EventReader, 'readAll'>,
  wakeup: Wakeup,
  { after, filter, signal }: SubscribeOptions,
): AsyncGenerator<FeedPage> {
  let position = after;
  while (!signal.aborted) {
    const news = wakeup.next(signal);
    const page = await reader.readAll({ after: position, limit: PAGE, ...(filter && { filter }) });
    if (page.next === position) {
      await news;
      continue;
    }
    position = page.next;
    yield page;
  }
}
