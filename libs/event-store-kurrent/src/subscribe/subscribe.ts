import { setTimeout as delay } from 'node:timers/promises';
import {
  categoryOf,
  readUpTo,
  StoreUnavailable,
  type FeedFilter,
  type FeedPage,
  type Log,
  type Position,
  type SubscribeOptions,
} from '@saksgang/event-store';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { backOff } from '../back-off.ts';
import { connect } from '../connection.ts';
import type { FeedReader } from '../read/feed-reader.ts';
import type { Scope } from '../scope.ts';
import { fromWire, streamOf } from '../wire.ts';
import { Tap, type Gulp } from './tap.ts';

export interface Feed {
  readonly url: string;
  readonly scope: Scope;
  readonly reader: Pick<FeedReader, 'end'>;
  readonly log: Log;
}

/** How far a subscription came, and what ended it. */
interface Dropped {
  readonly position: Position;
  readonly reason: unknown;
}

/**
 * Pages of the feed as they come. The server drops whoever is slow, and sometimes who is not, and everybody
 * when it restarts: each time it is asked again for what comes after the last page given.
 * @throws RangeError for a position past the end: the server takes it, and then leaves events out
 */
export async function* subscribe(
  feed: Feed,
  { after, filter, signal }: SubscribeOptions,
): AsyncGenerator<FeedPage> {
  // A client of its own: a hundred subscriptions on one block it, and ending one ends its connection.
  const client = connect(feed.url);
  try {
    let position = after;
    const isOver = () => signal.aborted;
    for (let failures = 0; !isOver(); failures++) {
      const dropped = yield* untilDropped(client, feed, { after: position, filter, signal });
      if (dropped.position > position) failures = 0;
      position = dropped.position;
      if (isOver()) return;
      const told = { reason: nameOf(dropped.reason), position: String(position) };
      feed.log.info(told, 'the subscription was dropped; it goes on from its last position');
      await delay(backOff(failures), undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await client.dispose();
  }
}

async function* untilDropped(
  client: KurrentDBClient,
  { reader, scope }: Feed,
  { after, filter, signal }: SubscribeOptions,
): AsyncGenerator<FeedPage, Dropped> {
  const refusal = await refusePastTheEnd(reader, after, signal);
  if (refusal) return { position: after, reason: refusal };
  const tap = new Tap(client, scope, after);
  let position = after;
  try {
    for (;;) {
      const gulp = await tap.next(signal);
      if (gulp === null) return { position, reason: tap.dropped };
      yield* pagesOf(gulp, filter);
      position = gulp.next;
    }
  } finally {
    tap.close();
  }
}

/** The outage that kept the server from telling where the feed ends, or null. */
async function refusePastTheEnd(
  reader: Feed['reader'],
  after: Position,
  signal: AbortSignal,
): Promise<StoreUnavailable | null> {
  try {
    if (after <= (await untilAborted(reader.end(), signal))) return null;
  } catch (error) {
    if (error instanceof StoreUnavailable) return error;
    throw error;
  }
  throw new RangeError('the position lies past the end of the feed: it is of another store');
}

/** What can be read of it; what cannot ends it, after everything before. */
function* pagesOf({ records, next }: Gulp, filter?: FeedFilter): Generator<FeedPage> {
  const isWanted = (record: Gulp['records'][number]) =>
    filter?.categories?.includes(categoryOf(streamOf(record))) ?? true;
  const { events, unreadable } = readUpTo(records.filter(isWanted), fromWire);
  const last = events.at(-1);
  if (!unreadable) yield { events, next };
  else if (last) yield { events, next: last.position };
  if (unreadable) throw unreadable;
}

/** An outage may last longer than whoever waits for its end. */
async function untilAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  let leave: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(new StoreUnavailable('nobody waits any more'));
  });
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** The kind of what ended it. */
function nameOf(reason: unknown): string {
  return reason instanceof Error ? reason.name : String(reason);
}
