import {
  readUpTo,
  START,
  type FeedFilter,
  type FeedPage,
  type Position,
  type ReadAllOptions,
} from '@saksgang/event-store';
import {
  BACKWARDS,
  END,
  FORWARDS,
  streamNameFilter,
  type Filter,
  type KurrentDBClient,
} from '@kurrent/kurrentdb-client';
import type { Connection } from '../connection.ts';
import { prefixesOf, type Scope } from '../scope.ts';
import { fromWire, positionOf, toReadPosition, type WireRecord } from '../wire.ts';
import { wholePage } from './whole-page.ts';

/** Events asked for at once, and always taken all: each question costs a round trip. */
const PAGE = 1_000;
/** A rare category is looked for through the whole store: at some 100,000 events a second. */
const LONGEST_SEARCH_MS = 120_000;

/** Reads the feed page by page. */
export class FeedReader {
  readonly #connection: Connection;
  readonly #scope: Scope;

  constructor(connection: Connection, scope: Scope) {
    this.#connection = connection;
    this.#scope = scope;
  }

  /** @throws UnreadableEvent when the first event after `after` cannot be read. */
  async readAll({ after, filter, limit }: ReadAllOptions): Promise<FeedPage> {
    // Asked for first: what is committed meanwhile belongs to the next page.
    const end = filter?.categories ? await this.head() : after;
    const records = await this.#after(after, limit, this.#filter(filter));
    const { events, unreadable } = readUpTo(records, fromWire);
    const last = events.at(-1)?.position ?? after;
    if (unreadable && events.length === 0) throw unreadable;
    if (unreadable || records.length === limit) return { events, next: last };
    return { events, next: end > last ? end : last };
  }

  /** Of our newest event; START where there is none. */
  async head(): Promise<Position> {
    const newest = await this.#newest(this.#filter());
    return newest > this.#scope.origin ? newest : START;
  }

  /** Of the newest record of all, the server's own among them. */
  async end(): Promise<Position> {
    return this.#newest();
  }

  #filter(filter?: FeedFilter): Filter {
    return streamNameFilter({ prefixes: prefixesOf(this.#scope, filter) });
  }

  #notBeforeOrigin(position: Position): Position {
    return position > this.#scope.origin ? position : this.#scope.origin;
  }

  async #newest(filter?: Filter): Promise<Position> {
    const options = {
      fromPosition: END,
      direction: BACKWARDS,
      maxCount: 1,
      requiresLeader: true,
      filter,
    } as const;
    const ask = (client: KurrentDBClient) => wholePage(client.readAll(options));
    const [newest] = await this.#connection.ask(ask);
    return newest ? positionOf(newest) : START;
  }

  async #after(after: Position, limit: number, filter: Filter): Promise<readonly WireRecord[]> {
    const records: WireRecord[] = [];
    for (let from = this.#notBeforeOrigin(after); records.length < limit;) {
      const wanted = Math.min(PAGE, limit - records.length + 1);
      const page = await this.#page(from, wanted, filter);
      // The server begins at the position itself, we after it.
      records.push(...page.filter((record) => positionOf(record) > from));
      const last = page.at(-1);
      if (!last || page.length < wanted) break;
      from = positionOf(last);
    }
    return records.slice(0, limit);
  }

  #page(from: Position, maxCount: number, filter: Filter): Promise<readonly WireRecord[]> {
    const options = {
      fromPosition: toReadPosition(from),
      direction: FORWARDS,
      maxCount,
      requiresLeader: true,
      filter,
    } as const;
    const ask = (client: KurrentDBClient) => wholePage(client.readAll(options));
    return this.#connection.ask(ask, LONGEST_SEARCH_MS);
  }
}
