import {
  StoreUnavailable,
  type EventStore,
  type NewEvent,
  type StreamName,
} from '@saksgang/event-store';
import type { Instant } from '@saksgang/kernel';
import { LRUCache } from 'lru-cache';

const ENDS_REMEMBERED = 50_000;
/** Other processes that look at the same case in the same moment come first this often at most. */
const MOST_ATTEMPTS = 50;

interface End {
  readonly revision: number;
  readonly recordedAt: Instant;
}

/** Appends looks to their streams, one after the other in each. */
export class LookWriter {
  readonly #store: EventStore;
  /** Where each stream ends when what is under way is written. */
  readonly #ends = new LRUCache<StreamName, Promise<End | null>>({ max: ENDS_REMEMBERED });

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** Resolves when the event is durable. @throws StoreUnavailable */
  write(stream: StreamName, event: NewEvent): Promise<unknown> {
    const before = this.#ends.get(stream) ?? this.#endOf(stream);
    const after = before.then((end) => this.#append(stream, end, event));
    this.#ends.set(stream, after);
    after.catch(() => this.#ends.delete(stream));
    return after;
  }

  /** One after the other, so that no stream runs back in time, whatever the clocks of several processes say. */
  async #append(stream: StreamName, known: End | null, event: NewEvent): Promise<End> {
    let end = known;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const recordedAt =
        end !== null && end.recordedAt > event.recordedAt ? end.recordedAt : event.recordedAt;
      const expected = end?.revision ?? 'noStream';
      const outcome = await this.#store.append([
        { stream, expected, events: [{ ...event, recordedAt }] },
      ]);
      if (outcome.status !== 'conflict') return { revision: (end?.revision ?? -1) + 1, recordedAt };
      end = await this.#endOf(stream);
    }
    throw new StoreUnavailable('others noted looks all the while');
  }

  async #endOf(stream: StreamName): Promise<End | null> {
    for await (const { revision, recordedAt } of this.#store.readStream(stream, {
      direction: 'backwards',
    })) {
      return { revision, recordedAt };
    }
    return null;
  }
}
