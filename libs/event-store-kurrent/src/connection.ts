import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from '@saksgang/event-store';
import {
  AccessDeniedError,
  InvalidArgumentError,
  KurrentDBClient,
  MaxAppendSizeExceededError,
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

/** Asks the server, and asks again through a restart: only what may be asked twice goes here. */
export class Connection {
  readonly #url: string;
  readonly #patienceMs: number;
  readonly #closing = new AbortController();
  #client: KurrentDBClient;

  /** @param patienceMs how long a question is asked before it is given up */
  constructor(url: string, patienceMs: number) {
    this.#url = url;
    this.#patienceMs = patienceMs;
    this.#client = connect(url);
  }

  /**
   * @param patienceMs where the answer takes longer by nature
   * @throws StoreUnavailable when there was no answer in time, or the connection is closed
   */
  async ask<Answer>(
    question: (client: KurrentDBClient) => Promise<Answer>,
    patienceMs = this.#patienceMs,
  ): Promise<Answer> {
    const end = performance.now() + patienceMs;
    for (let failures = 0; ; failures++) {
      const client = this.#client;
      try {
        return await this.#within(end - performance.now(), question(client));
      } catch (error) {
        if (ANSWERS.some((answer) => error instanceof answer)) throw error;
        this.#replace(client);
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
    await this.#client.dispose();
  }

  /** The client heeds no deadline of ours, and may wait for ever: so this side counts the time. */
  async #within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
    const done = new AbortController();
    const signal = AbortSignal.any([done.signal, this.#closing.signal]);
    const silence = delay(ms, undefined, { signal }).then(
      () => Promise.reject(new Error('no answer in time')),
      () => Promise.reject(new Error('the connection is closed')),
    );
    silence.catch(() => undefined);
    try {
      return await Promise.race([answer, silence]);
    } finally {
      done.abort();
    }
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
