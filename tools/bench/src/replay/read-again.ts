import { randomUUID } from 'node:crypto';
import {
  START,
  streamName,
  type EventCodec,
  type EventStore,
  type FeedPage,
} from '@saksgang/event-store';
import { fold } from '@saksgang/kernel';
import { aNote, envelope, notes, type NoteWritten } from '../sample.ts';

const PAGE = 2_000;
const IN_ONE_APPEND = 100;
const STREAMS_AT_ONCE = 16;

/** Fills the store with sealed events, as a history to replay. */
export async function fill(
  store: EventStore,
  codec: EventCodec<NoteWritten>,
  count: number,
): Promise<void> {
  const appendSome = async () => {
    const stream = streamName('replay', randomUUID());
    const ids = Array.from({ length: IN_ONE_APPEND }, () => randomUUID());
    const sealed = await codec.seal(ids.map(aNote), stream, ids);
    const commandId = randomUUID();
    const events = sealed.map((one) => ({ ...envelope(one), eventId: one.eventId, commandId }));
    await store.append([{ stream, expected: 'noStream', events }]);
  };
  for (let left = count / IN_ONE_APPEND; left > 0; left -= STREAMS_AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(left, STREAMS_AT_ONCE) }, appendSome));
  }
}

/** Events a second when the feed is only read. */
export async function rawReplay(store: EventStore): Promise<number> {
  return eventsASecond(store, async () => undefined);
}

/** Events a second when each is opened, lifted to its present version, and folded. */
export async function foldingReplay(
  store: EventStore,
  codec: EventCodec<NoteWritten>,
): Promise<number> {
  let state = notes.initial;
  return eventsASecond(store, async ({ events }) => {
    const opened = await codec.open(events);
    state = fold(
      { ...notes, initial: state },
      opened.map(({ event }) => event),
    );
  });
}

async function eventsASecond(
  store: EventStore,
  work: (page: FeedPage) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  let count = 0;
  for (let after = START; ;) {
    const page = await store.readAll({ after, limit: PAGE });
    if (page.next === after) break;
    await work(page);
    count += page.events.length;
    after = page.next;
  }
  return (count * 1_000) / (performance.now() - start);
}
