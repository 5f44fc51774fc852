import {
  checkAppend,
  StoreUnavailable,
  type AppendOutcome,
  type AppendRequest,
  type NewEvent,
  type Position,
  type StreamName,
} from '@saksgang/event-store';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import type { EventReader, Head } from '../read/event-reader.ts';
import type { AroundCommit } from './around-commit.ts';
import { GroupCommit } from './group-commit.ts';
import { conflict, judgeRepeated } from './judge.ts';
import { pendingAppend, type PendingAppend } from './pending-append.ts';
import { findMisplaced, prepare, type PreparedAppend } from './prepare.ts';
import { writeBatch } from './write-batch.ts';

/** A blind append that loses its race this often in a row meets a stream nobody can write to. */
const MOST_ATTEMPTS = 50;
const HEADS_REMEMBERED = 50_000;

/** Appends that must be judged again, on fresher heads. */
type Again = readonly PendingAppend[];

/** Places appends after the heads of their streams, writes them together, and answers each on its own. */
export class Appender {
  readonly #pool: pg.Pool;
  readonly #reader: EventReader;
  readonly #aroundCommit: AroundCommit;
  readonly #commits = new GroupCommit((batch) => this.#write(batch));
  /** Remembered heads save a round trip; one that is out of date costs one more, never a wrong write. */
  readonly #heads = new LRUCache<StreamName, Head>({ max: HEADS_REMEMBERED });

  constructor(pool: pg.Pool, reader: EventReader, aroundCommit: AroundCommit) {
    this.#pool = pool;
    this.#reader = reader;
    this.#aroundCommit = aroundCommit;
  }

  /** @throws InvalidEvent before anything is sent. */
  append(requests: readonly AppendRequest[]): Promise<AppendOutcome> {
    checkAppend(requests);
    return new Promise((resolve, reject) => {
      this.#commits.add(pendingAppend(requests, { resolve, reject }));
    });
  }

  /** Waits for what has been asked so far. */
  settle(): Promise<void> {
    return this.#commits.settle();
  }

  async #write(batch: readonly PendingAppend[]): Promise<Again> {
    await this.#learnHeads(batch);
    const fitting: PendingAppend[] = [];
    const again: PendingAppend[] = [];
    for (const append of batch) {
      const misplaced = findMisplaced(append.requests, this.#headOf);
      if (misplaced === null) fitting.push(append);
      // What we remember may be out of date: nobody is refused for that.
      else if (append.attempts === 0) again.push(this.#onFreshHeads(append));
      else await this.#answer(append, conflict(misplaced));
    }
    if (fitting.length === 0) return again;
    const prepared = fitting.map(({ requests }) => prepare(requests, this.#headOf));
    const base = await this.#aroundCommit(fitting.map(eventsOf), () =>
      writeBatch(this.#pool, prepared),
    );
    if (base === null) return [...again, ...(await this.#contested(fitting))];
    this.#acknowledge(fitting, prepared, base);
    return again;
  }

  readonly #headOf = (stream: StreamName): Head | undefined => this.#heads.get(stream);

  async #learnHeads(batch: readonly PendingAppend[]): Promise<void> {
    const unknown = batch
      .flatMap(({ requests, attempts }) => requests.filter(isWorthAsking(attempts)))
      .map(({ stream }) => stream)
      .filter((stream) => !this.#heads.has(stream));
    for (const [stream, head] of await this.#reader.heads(unknown)) this.#heads.set(stream, head);
  }

  #acknowledge(
    batch: readonly PendingAppend[],
    prepared: readonly PreparedAppend[],
    base: Position,
  ): void {
    let position: bigint = base;
    for (const [index, append] of batch.entries()) {
      const streams = prepared[index] ?? [];
      for (const events of streams) {
        position += BigInt(events.length);
        const last = events.at(-1)?.event;
        if (last) this.#heads.set(last.stream, { revision: last.revision, hash: last.hash });
      }
      const revisions = streams.map((events) => events.at(-1)?.event.revision ?? 0);
      append.resolve({ status: 'appended', position: position as Position, revisions });
    }
  }

  /** Somebody in the batch came too late or came again. The others take another turn without them. */
  async #contested(batch: readonly PendingAppend[]): Promise<Again> {
    const streams = batch.flatMap(({ requests }) => requests.map(({ stream }) => stream));
    for (const stream of streams) this.#heads.delete(stream);
    const [heads, known] = await Promise.all([
      this.#reader.heads(streams),
      this.#reader.knownCommands(batch.map(({ command }) => command)),
    ]);
    for (const [stream, head] of heads) this.#heads.set(stream, head);
    const again: PendingAppend[] = [];
    for (const [index, append] of batch.entries()) {
      const misplaced = findMisplaced(append.requests, this.#headOf);
      if (known.has(index)) await this.#answer(append, null);
      else if (misplaced) append.resolve(conflict(misplaced));
      else if (append.attempts < MOST_ATTEMPTS) again.push(append);
      else append.reject(new StoreUnavailable('others wrote to the stream all the time'));
      append.attempts += 1;
    }
    return again;
  }

  #onFreshHeads(append: PendingAppend): PendingAppend {
    for (const { stream } of append.requests) this.#heads.delete(stream);
    append.attempts += 1;
    return append;
  }

  /** A command that the store knows is answered as such; only a new one has lost a race. */
  async #answer(append: PendingAppend, otherwise: AppendOutcome | null): Promise<void> {
    try {
      const outcome = (await judgeRepeated(this.#reader, append.requests)) ?? otherwise;
      if (outcome) append.resolve(outcome);
      else append.reject(new Error('the store named a command that it does not hold'));
    } catch (error) {
      append.reject(error);
    }
  }
}

function eventsOf({ requests }: PendingAppend): readonly NewEvent[] {
  return requests.flatMap(({ events }) => events);
}

/** Who starts a stream needs no head: that the stream exists shows when it is written. */
function isWorthAsking(attempts: number) {
  return ({ expected }: AppendRequest) => attempts > 0 || expected !== 'noStream';
}
