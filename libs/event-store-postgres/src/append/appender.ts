import {
  checkAppend,
  StoreUnavailable,
  type AppendOutcome,
  type AppendRequest,
  type StreamName,
} from '@saksgang/event-store';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import type { EventReader, Head } from '../read/event-reader.ts';
import { takeBatch, type PendingAppend } from './pending-append.ts';
import { prepare, type PreparedAppend } from './prepare.ts';
import { judgeMisplaced } from './repeated-append.ts';
import { writeBatch, type Verdict } from './write-batch.ts';

/** An `any` append that loses its race this often in a row meets a stream nobody can write to. */
const MOST_ATTEMPTS = 20;
const HEADS_REMEMBERED = 10_000;

/**
 * Group commit: appends that arrive while a commit is under way are gathered and written by the next one.
 * A lost race rejects its own append, not its neighbours'.
 */
export class Appender {
  private readonly pool: pg.Pool;
  private readonly reader: EventReader;
  private readonly queue: PendingAppend[] = [];
  /** Remembered heads save a round trip; a wrong one costs one more, never a wrong write. */
  private readonly heads = new LRUCache<StreamName, Head>({ max: HEADS_REMEMBERED });
  private working: Promise<void> | null = null;

  constructor(pool: pg.Pool, reader: EventReader) {
    this.pool = pool;
    this.reader = reader;
  }

  /** @throws InvalidEvent before anything is sent. */
  append(requests: readonly AppendRequest[]): Promise<AppendOutcome> {
    checkAppend(requests);
    return new Promise((resolve, reject) => {
      this.queue.push({ requests, attempts: 0, resolve, reject });
      this.working ??= this.work();
    });
  }

  /** Waits for what has been asked so far. */
  async settle(): Promise<void> {
    await this.working;
  }

  private async work(): Promise<void> {
    // Lets the appends of this turn gather first.
    await Promise.resolve();
    while (this.queue.length > 0) {
      const batch = takeBatch(this.queue);
      try {
        await this.write(batch);
      } catch (error) {
        for (const append of batch) append.reject(unavailable(error));
      }
    }
    this.working = null;
  }

  private async write(batch: readonly PendingAppend[]): Promise<void> {
    await this.learnHeads(batch);
    const ready: { append: PendingAppend; prepared: PreparedAppend }[] = [];
    for (const append of batch) {
      const prepared = prepare(append.requests, (stream) => this.heads.get(stream));
      if ('streams' in prepared) ready.push({ append, prepared });
      else if (append.attempts === 0) this.again(append);
      else await this.answer(append, () => judgeMisplaced(this.reader, append.requests, prepared));
    }
    if (ready.length === 0) return;
    const verdicts = await writeBatch(
      this.pool,
      ready.map(({ prepared }) => prepared),
    );
    for (const [index, { append, prepared }] of ready.entries()) {
      const verdict = verdicts[index];
      if (verdict) await this.conclude(append, prepared, verdict);
    }
  }

  private async learnHeads(batch: readonly PendingAppend[]): Promise<void> {
    const streams = batch.flatMap(({ requests }) => requests.map(({ stream }) => stream));
    const unknown = streams.filter((stream) => !this.heads.has(stream));
    for (const [stream, head] of await this.reader.heads(unknown)) this.heads.set(stream, head);
  }

  private async conclude(append: PendingAppend, prepared: PreparedAppend, verdict: Verdict) {
    switch (verdict.status) {
      case 'appended': {
        for (const { stream, events } of prepared.streams) {
          const last = events.at(-1);
          if (last) this.heads.set(stream, { revision: last.revision, hash: last.hash });
        }
        const revisions = prepared.streams.map(({ events }) => events.at(-1)?.revision ?? 0);
        append.resolve({ status: 'appended', position: verdict.position, revisions });
        return;
      }
      case 'conflict':
        this.again(append);
        return;
      case 'commandRepeated':
        await this.answer(append, () => this.repeated(append));
    }
  }

  /** The heads it was placed on are not the heads there are: forgets them and takes another turn. */
  private again(append: PendingAppend): void {
    for (const { stream } of append.requests) this.heads.delete(stream);
    append.attempts += 1;
    if (append.attempts > MOST_ATTEMPTS) {
      append.reject(new StoreUnavailable('the stream was written to by others all the time'));
    } else this.queue.unshift(append);
  }

  private async repeated({ requests }: PendingAppend): Promise<AppendOutcome> {
    const event = requests[0]?.events[0];
    const first = event && (await this.reader.firstOfCommand(event.tenant, event.commandId));
    if (!first) throw new Error('the store named a command it does not hold');
    return { status: 'commandRepeated', first };
  }

  private async answer(append: PendingAppend, find: () => Promise<AppendOutcome>): Promise<void> {
    try {
      append.resolve(await find());
    } catch (error) {
      append.reject(error);
    }
  }
}

function unavailable(cause: unknown): StoreUnavailable {
  const message = 'the database did not answer; the append may or may not be stored';
  return new StoreUnavailable(message, { cause });
}
