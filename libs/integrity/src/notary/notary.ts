import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore, Log } from '@saksgang/event-store';
import { Book } from './book.ts';
import { signNews, type SigningDesk } from './sign-news.ts';

export interface NotaryOptions extends SigningDesk {
  readonly store: Pick<EventStore, 'head' | 'subscribe'>;
  /** One notary at a time, of all processes; null while another is at work. */
  own(): Promise<{ release(): Promise<void> } | null>;
  readonly log: Log;
  /** How often to sign while there is news. Default: 3,000 ms. */
  readonly signEveryMs?: number;
}

/** Notes every event in a tree, and signs the tree while there is news, until stopped. */
export interface Notary {
  start(): void;
  /** Signs what is noted, then lets go. */
  stop(): Promise<void>;
}

const SIGN_EVERY_MS = 3_000;
const RETRY_MS = 1_000;

export function createNotary(options: NotaryOptions): Notary {
  return new FeedNotary(options);
}

class FeedNotary implements Notary {
  readonly #options: NotaryOptions;
  #running: Promise<void> | null = null;
  #abort = new AbortController();
  #complaint: string | null = null;

  constructor(options: NotaryOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#running) return;
    this.#abort = new AbortController();
    this.#running = this.#run(this.#abort.signal);
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#running;
    this.#running = null;
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#serve(signal);
      } catch (error) {
        this.#complain(error, 'the notary stopped; it will try again');
      }
      await pause(RETRY_MS, signal);
    }
  }

  async #serve(signal: AbortSignal): Promise<void> {
    const ownership = await this.#options.own();
    if (!ownership) return;
    const failure = new AbortController();
    const either = AbortSignal.any([signal, failure.signal]);
    try {
      const book = await Book.open(this.#options.records);
      const following = this.#follow(book, either).finally(() => failure.abort());
      await Promise.all([following, this.#signWhileThereIsNews(book, either)]);
      await this.#sign(book);
    } finally {
      await ownership.release();
    }
  }

  async #follow(book: Book, signal: AbortSignal): Promise<void> {
    const { store } = this.#options;
    for await (const page of store.subscribe({ after: book.position, signal })) {
      if (page.events.length === 0) continue;
      const isFirst = book.size === 0;
      await book.enter(page.events);
      // What is noted under no checkpoint at all looks as if the checkpoints had been taken away.
      if (isFirst) await this.#sign(book);
    }
  }

  async #signWhileThereIsNews(book: Book, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#sign(book);
      await pause(this.#options.signEveryMs ?? SIGN_EVERY_MS, signal);
    }
  }

  /** What can't be signed is still noted: the reason may pass (a full disk), or somebody has to look. */
  async #sign(book: Book): Promise<void> {
    try {
      await signNews(book, this.#options);
      this.#complaint = null;
    } catch (error) {
      this.#complain(error, 'the notary does not sign');
    }
  }

  /** Once for each reason, not every few seconds. */
  #complain(error: unknown, message: string): void {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
    if (reason === this.#complaint) return;
    this.#complaint = reason;
    this.#options.log.error({ reason }, message);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return delay(ms, undefined, { signal }).catch(() => undefined);
}
