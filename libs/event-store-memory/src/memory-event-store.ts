import {
  categoryOf,
  chain,
  checkAppend,
  sameContent,
  CorruptedIdempotency,
  START,
  UnreadableEvent,
  type Appended,
  type AppendOutcome,
  type AppendRequest,
  type Conflict,
  type EventStore,
  type FeedPage,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type StreamName,
  type SubscribeOptions,
} from '@saksgang/event-store';
import { Bell } from './bell.ts';

const PAGE = 500;

/**
 * Events in this process's memory: the engine of unit specs. Behaves as the contract says.
 * @param log where the events' texts are kept; whoever holds it can alter them, as on a disk
 */
export function openMemoryEventStore(log: string[] = []): EventStore {
  return new MemoryEventStore(log);
}

class MemoryEventStore implements EventStore {
  readonly capabilities = { multiStreamAppend: true, densePositions: true, commandLedger: true };
  /** Every event as frozen JSON text, as an engine on disk would keep it: no reader can change it. */
  readonly #log: string[];
  readonly #byPosition: StoredEvent[] = [];
  readonly #streams = new Map<StreamName, StoredEvent[]>();
  readonly #byId = new Map<string, StoredEvent>();
  readonly #firstOfCommand = new Map<string, StoredEvent>();
  readonly #bell = new Bell();
  #isClosed = false;

  constructor(log: string[]) {
    this.#log = log;
  }

  async append(requests: readonly AppendRequest[]): Promise<AppendOutcome> {
    checkAppend(requests);
    return this.#repeatedIds(requests) ?? this.#refusal(requests) ?? this.#store(requests);
  }

  async *readStream(
    stream: StreamName,
    { from, to, direction = 'forwards' }: ReadStreamOptions = {},
  ): AsyncIterable<StoredEvent> {
    const last = this.#of(stream).length - 1;
    const forwards = direction === 'forwards';
    const [lowest, highest] = forwards ? [from ?? 0, to ?? last] : [to ?? 0, from ?? last];
    const range = this.#of(stream).slice(lowest, highest + 1);
    for (const event of forwards ? range : range.toReversed()) yield this.#read(event.position);
  }

  async readAll({ after, filter, limit }: ReadAllOptions): Promise<FeedPage> {
    const events: StoredEvent[] = [];
    let next = after;
    while (next < this.#log.length && events.length < limit) {
      const at = (next + 1n) as Position;
      const { stream } = this.#placeAt(at);
      if (filter?.categories?.includes(categoryOf(stream)) ?? true) {
        if (events.length > 0 && !this.#isReadable(at)) break;
        events.push(this.#read(at));
      }
      next = at;
    }
    return { events, next };
  }

  async *subscribe({ after, filter, signal }: SubscribeOptions): AsyncIterable<FeedPage> {
    let position = after;
    while (!signal.aborted && !this.#isClosed) {
      const page = await this.readAll({ after: position, limit: PAGE, ...(filter && { filter }) });
      if (page.next > position) yield page;
      // What came since the page was read has rung already.
      else if (this.#log.length <= position) await this.#bell.rung(signal);
      position = page.next;
    }
  }

  async head(): Promise<Position> {
    return BigInt(this.#log.length) as Position;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#bell.ring();
  }

  /** The table of outcomes, its rows on ids that are known already; null when all are new. */
  #repeatedIds(requests: readonly AppendRequest[]): Appended | null {
    const events = requests.flatMap((request) => request.events);
    const known = events.filter((event) => this.#byId.has(event.eventId));
    if (known.length === 0) return null;
    if (known.length < events.length || !requests.every((request) => this.#standsThere(request))) {
      throw new CorruptedIdempotency('these event ids are stored with other content');
    }
    const stored = requests.map(({ events: [first], events: { length } }) => {
      const start = this.#byId.get(first?.eventId ?? '')?.revision ?? 0;
      return start + length - 1;
    });
    const positions = known.map((event) => this.#byId.get(event.eventId)?.position ?? START);
    const position = positions.reduce((a, b) => (a > b ? a : b), START);
    return { status: 'idempotent', position, revisions: stored };
  }

  /** Whether exactly these events follow each other in the stream where they were expected to. */
  #standsThere({ stream, expected, events }: AppendRequest): boolean {
    const start = this.#byId.get(events[0]?.eventId ?? '')?.revision ?? -1;
    const wanted = expected === 'any' ? start : expected === 'noStream' ? 0 : expected + 1;
    return events.every((event, index) => {
      const stored = this.#of(stream)[wanted + index];
      return stored !== undefined && sameContent(stored, event);
    });
  }

  #refusal(requests: readonly AppendRequest[]): AppendOutcome | null {
    const [first] = requests;
    const repeated = this.#firstOfCommand.get(commandKey(first?.events[0]));
    if (repeated) return { status: 'commandRepeated', first: this.#read(repeated.position) };
    for (const request of requests) {
      const conflict = this.#conflict(request);
      if (conflict) return conflict;
    }
    return null;
  }

  #conflict({ stream, expected }: AppendRequest): Conflict | null {
    const actual = this.#of(stream).at(-1)?.revision ?? 'noStream';
    if (expected === 'any' || expected === actual) return null;
    return { status: 'conflict', stream, expected, actual };
  }

  #store(requests: readonly AppendRequest[]): Appended {
    const revisions = requests.map(({ stream, events }) => {
      const before = this.#of(stream).at(-1);
      const next = (before?.revision ?? -1) + 1;
      for (const { event } of chain(before?.hash ?? '', stream, next, events)) {
        this.#push({ ...event, position: BigInt(this.#log.length + 1) as Position });
      }
      return next + events.length - 1;
    });
    this.#bell.ring();
    return { status: 'appended', position: BigInt(this.#log.length) as Position, revisions };
  }

  #push(stored: StoredEvent): void {
    const { position, ...event } = stored;
    this.#log.push(JSON.stringify(event));
    const kept: StoredEvent = { ...(JSON.parse(this.#log.at(-1) ?? '') as typeof event), position };
    this.#byPosition.push(kept);
    const stream = this.#streams.get(stored.stream);
    if (stream) stream.push(kept);
    else this.#streams.set(stored.stream, [kept]);
    this.#byId.set(stored.eventId, kept);
    const key = commandKey(stored);
    if (!this.#firstOfCommand.has(key)) this.#firstOfCommand.set(key, kept);
  }

  #of(stream: StreamName): readonly StoredEvent[] {
    return this.#streams.get(stream) ?? [];
  }

  #placeAt(position: Position): StoredEvent {
    const event = this.#byPosition[Number(position) - 1];
    if (!event) throw new RangeError('there is no event at that position');
    return event;
  }

  #isReadable(position: Position): boolean {
    return isJson(this.#log[Number(position) - 1]);
  }

  #read(position: Position): StoredEvent {
    const text = this.#log[Number(position) - 1] ?? '';
    if (!isJson(text)) throw new UnreadableEvent('malformed', this.#placeAt(position));
    return { ...(JSON.parse(text) as Omit<StoredEvent, 'position'>), position };
  }
}

function commandKey(event?: { readonly tenant: string; readonly commandId: string }): string {
  return `${event?.tenant}/${event?.commandId}`;
}

function isJson(text = ''): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
