import type { Revision, StreamName } from '@saksgang/event-store';
import { LRUCache } from 'lru-cache';
import type { Link } from '../wire.ts';

/** Ids remembered of all streams together: a hundred megabytes at most. */
const IDS_REMEMBERED = 1_000_000;
/** A stream counts for so many more than it has, and is counted anew when it has grown by them. */
const SIZE_STEP = 16;

/**
 * What this process knows of a stream: all of it up to a revision, which may be behind the server's. What it
 * knows never becomes wrong, since events never change.
 */
export class KnownStream {
  readonly #ids = new Map<string, Revision>();
  #revision: Revision = -1;
  #hash = '';

  /** −1 while nothing is known. */
  get revision(): Revision {
    return this.#revision;
  }

  /** Of the event at `revision`; empty while nothing is known. */
  get hash(): string {
    return this.#hash;
  }

  revisionOf(eventId: string): Revision | undefined {
    return this.#ids.get(eventId);
  }

  /** Events may come from several readers at once: only the one that comes next is taken. */
  learn({ eventId, revision, hash }: Link): void {
    if (revision !== this.#revision + 1) return;
    this.#revision = revision;
    this.#ids.set(eventId, revision);
    this.#hash = hash;
  }
}

/**
 * The streams this process has read or written lately. The server keeps no index of event ids that outlives
 * it: this is how an id that comes again is noticed without a round trip.
 */
export class KnownStreams {
  readonly #streams = new LRUCache<StreamName, KnownStream>({ maxSize: IDS_REMEMBERED });

  of(stream: StreamName): KnownStream {
    return this.#streams.get(stream) ?? new KnownStream();
  }

  remember(stream: StreamName, known: KnownStream): void {
    if (this.#streams.peek(stream) === known && known.revision % SIZE_STEP !== 0) return;
    // Its size is taken anew: the stream has grown.
    this.#streams.delete(stream);
    this.#streams.set(stream, known, { size: known.revision + SIZE_STEP });
  }
}
