import type { EventStore, StoredEvent, StreamName } from '@saksgang/event-store';
import { LRUCache } from 'lru-cache';
import type { ChainHead } from './check-event.ts';

/** Streams remembered at a time; another is looked up again. */
const REMEMBERED = 100_000;

/** The end of every stream that has been run through, in bounded memory. */
export class ChainHeads {
  readonly #store: Pick<EventStore, 'readStream'>;
  readonly #heads = new LRUCache<StreamName, ChainHead>({ max: REMEMBERED });

  constructor(store: Pick<EventStore, 'readStream'>) {
    this.#store = store;
  }

  /** What stands before an event in its stream; null at the beginning. */
  async before({ stream, revision }: StoredEvent): Promise<ChainHead | null> {
    const known = this.#heads.get(stream);
    if (known !== undefined || revision === 0) return known ?? null;
    const last = revision - 1;
    return (await this.#last(stream, last, last)) ?? (await this.#last(stream, 0, last));
  }

  passed({ stream, revision, hash }: StoredEvent): void {
    this.#heads.set(stream, { revision, hash });
  }

  async #last(stream: StreamName, from: number, to: number): Promise<ChainHead | null> {
    let last: ChainHead | null = null;
    for await (const { revision, hash } of this.#store.readStream(stream, { from, to })) {
      last = { revision, hash };
    }
    return last;
  }
}
