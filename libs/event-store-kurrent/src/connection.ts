import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from '@saksgang/event-store';
import {
  AccessDeniedError,
  InvalidArgumentError,
  KurrentDBClient,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { backOff } from './back-off.ts';

/** What the server itself says. Everything else means that it was not heard: outages have many shapes. */
const ANSWERS = [
  AccessDeniedError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
];

/**
 * A wire that fell silent tells nobody: after so long it is tried whether another one speaks. Each time it is
 * waited twice as long: an answer may be large.
 */
const SILENT_MS = 3_000;

/** Asks the server, and asks again through a restart: only what may be asked twice goes here. */
export class Connection {
  readonly #url: string;
  readonly #patienceMs: number;
  readonly #closing = new AbortController();
  readonly #waiting = new Set<(reason: unknown) => void>();
  #client: KurrentDBClient;

  /** @param patienceMs how long a question is asked before it is given up */
  constructor(url: string, patienceMs: number) {
    this.#url = url;
    this.#patienceMs = patienceMs;
    this.#client = connect(url);
  }

  /**
   * @param answerMs how long one answer may take, where it takes long by nature
   * @throws StoreUnavailable when there was no answer in time, or the connection is closed
   */
  async ask<Answer>(
    question: (client: KurrentDBClient) => Promise<Answer>,
    answerMs?: number,
  ): Promise<Answer> {
    const end = performance.now() + this.#patienceMs;
    for (let failures = 0; ; failures++) {
      const client = this.#client;
      try {
        const silent = SILENT_MS * 2 ** failures;
        const longest = answerMs ?? Math.min(silent, end - performance.now());
        return await this.#within(longest, question(client));
      } catch (error) {
        if (ANSWERS.some((answer) => error instanceof answer)) throw error;
        // A client that met a follower knows the leader now.
        if (!(error instanceof NotLeaderError)) this.#replace(client);
        const pause = backOff(failures);
        if (this.#closing.signal.aborted || performance.now() + pause >= end) {
          throw new StoreUnavailable('KurrentDB did not answer', { cause: error });
        }
        await delay(pause, undefined, { signal: this.#closing.signal }).catch(() => undefined);
      }
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    for (const giveUp of this.#waiting) giveUp(new Error('the connection is closed'));
    await this.#client.dispose();
  }

  /** The client heeds no deadline of ours, and may wait for ever: so this side counts the time. */
  #within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => giveUp(new Error('no answer in time')), ms);
      const settle = () => {
        clearTimeout(timer);
        this.#waiting.delete(giveUp);
      };
      const giveUp = (reason: unknown) => {
        settle();
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      };
      this.#waiting.add(giveUp);
      answer.then((value) => {
        settle();
        resolve(value);
      }, giveUp);
    });
  }

  /** A client that met an outage in its first read never reads again. A new one does. */
  #replace(failed: KurrentDBClient): void {
    if (this.#client !== failed || this.#closing.signal.aborted) return;
    this.#client = connect(this.#url);
    void failed.dispose();
  }
}

/** @throws TypeError for what is no URL of a server. Does not repeat it: it may hold a password. */
export function connect(url: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(url);
  } catch {
    throw new TypeError('not a URL of a KurrentDB server');
  }
}
