import {
  MAX_REVISION,
  type FeedPage,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type Revision,
  type StoredEvent,
  type StreamName,
} from '@saksgang/event-store';
import type pg from 'pg';
import { asking } from '../unavailable.ts';
import { COLUMNS, readableRows, toStoredEvent, type EventRow } from './rows.ts';

/** Events of one stream fetched in one round trip. */
const STREAM_PAGE = 500;
/** A rare category is looked for in this many positions at a time, for each event asked for. */
const SEARCHED_FOR_EACH = 20;

/** The newest event of a stream: what an append continues from. */
export interface Head {
  readonly revision: Revision;
  readonly hash: string;
}

/** The reading half of the store. */
export interface EventReader {
  readStream(stream: StreamName, options?: ReadStreamOptions): AsyncIterable<StoredEvent>;
  /** Each from its beginning up to a revision, inclusive. */
  readStreams(ends: ReadonlyMap<StreamName, Revision>): Promise<readonly StoredEvent[]>;
  readAll(options: ReadAllOptions): Promise<FeedPage>;
  /** Heads of the streams that exist. */
  heads(streams: readonly StreamName[]): Promise<ReadonlyMap<StreamName, Head>>;
  /** The first event a command left behind, and those after it in the feed: `count` in all. */
  fromCommand(tenant: string, commandId: string, count: number): Promise<readonly StoredEvent[]>;
  /** Indexes of the commands that are stored. */
  knownCommands(commands: readonly CommandKey[]): Promise<ReadonlySet<number>>;
  head(): Promise<Position>;
}

/** A command's id is unique in its municipality. */
export interface CommandKey {
  readonly tenant: string;
  readonly commandId: string;
}

export function createEventReader(pool: pg.Pool): EventReader {
  return {
    readStream: (stream, options = {}) => readStream(pool, stream, options),
    async readStreams(ends) {
      const rows = await select(
        pool,
        'streams',
        `SELECT ${COLUMNS} FROM unnest($1::text[], $2::int[]) AS wanted (name, "end")
         JOIN store.event ON stream = name AND revision <= "end" ORDER BY stream, revision`,
        [[...ends.keys()], [...ends.values()]],
      );
      return rows.map(toStoredEvent);
    },
    readAll: (options) =>
      options.filter?.categories ? search(pool, options) : page(pool, options),
    heads: (streams) => readHeads(pool, streams),
    async fromCommand(tenant, commandId, count) {
      const rows = await select(
        pool,
        'from-command',
        `SELECT ${COLUMNS} FROM store.event WHERE position >= (
           SELECT position FROM store.event WHERE tenant = $1 AND command_id = $2)
         ORDER BY position LIMIT $3`,
        [tenant, commandId, count],
      );
      return rows.map(toStoredEvent);
    },
    knownCommands: (commands) => knownCommands(pool, commands),
    head: () => headWithin(pool, null),
  };
}

async function* readStream(
  pool: pg.Pool,
  stream: StreamName,
  { from, to, direction = 'forwards' }: ReadStreamOptions,
): AsyncGenerator<StoredEvent> {
  const isForwards = direction === 'forwards';
  let low = (isForwards ? from : to) ?? 0;
  let high = (isForwards ? to : from) ?? MAX_REVISION;
  for (;;) {
    const rows = await select(
      pool,
      `stream-${direction}`,
      `SELECT ${COLUMNS} FROM store.event WHERE stream = $1 AND revision BETWEEN $2 AND $3
       ORDER BY revision ${isForwards ? 'ASC' : 'DESC'} LIMIT ${STREAM_PAGE}`,
      [stream, low, high],
    );
    // One by one: what stands before an event that cannot be read is given first.
    for (const row of rows) yield toStoredEvent(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < STREAM_PAGE) return;
    const [, , revision] = last;
    if (isForwards) low = revision + 1;
    else high = revision - 1;
  }
}

async function page(pool: pg.Pool, { after, limit }: ReadAllOptions): Promise<FeedPage> {
  const rows = await select(
    pool,
    'feed',
    `SELECT ${COLUMNS} FROM store.event WHERE position > $1 ORDER BY position LIMIT $2`,
    [String(after), limit],
  );
  const { events } = readableRows(rows);
  return { events, next: events.at(-1)?.position ?? after };
}

/**
 * Some categories only, in a window of the feed: bounded work, however rare they are. The window ends at
 * a head that was read before it: what is committed meanwhile belongs to the next page.
 */
async function search(pool: pg.Pool, { after, filter, limit }: ReadAllOptions): Promise<FeedPage> {
  const end = await headWithin(pool, after + BigInt(limit * SEARCHED_FOR_EACH));
  if (end <= after) return { events: [], next: after };
  const rows = await select(
    pool,
    'feed-of-categories',
    `SELECT ${COLUMNS} FROM store.event
     WHERE position > $1 AND position <= $2 AND split_part(stream, '-', 1) = ANY($3)
     ORDER BY position LIMIT $4`,
    [String(after), String(end), filter?.categories, limit],
  );
  const { events, unreadable } = readableRows(rows);
  const isCut = events.length === limit || unreadable !== null;
  return { events, next: isCut ? (events.at(-1)?.position ?? end) : end };
}

/** The position of the newest event, but not beyond `most`. */
async function headWithin(pool: pg.Pool, most: bigint | null): Promise<Position> {
  const { rows } = await asking(() =>
    pool.query<{ position: string }>({
      name: 'head',
      text: 'SELECT least(coalesce(max(position), 0), $1::bigint)::text AS position FROM store.event',
      values: [most === null ? null : String(most)],
    }),
  );
  return BigInt(rows[0]?.position ?? 0) as Position;
}

async function readHeads(
  pool: pg.Pool,
  streams: readonly StreamName[],
): Promise<ReadonlyMap<StreamName, Head>> {
  if (streams.length === 0) return new Map();
  const { rows } = await asking(() =>
    pool.query<{ stream: StreamName } & Head>({
      name: 'heads',
      text: `SELECT s.stream, head.revision, encode(head.hash, 'hex') AS hash
        FROM unnest($1::text[]) AS s(stream), LATERAL (
          SELECT e.revision, e.hash FROM store.event e
          WHERE e.stream = s.stream ORDER BY e.revision DESC LIMIT 1) head`,
      values: [streams],
    }),
  );
  return new Map(rows.map(({ stream, revision, hash }) => [stream, { revision, hash }]));
}

async function knownCommands(
  pool: pg.Pool,
  commands: readonly CommandKey[],
): Promise<ReadonlySet<number>> {
  const { rows } = await asking(() =>
    pool.query<{ index: number }>({
      name: 'known-commands',
      text: `SELECT c.index::int FROM unnest($1::text[], $2::text[])
          WITH ORDINALITY AS c (tenant, command_id, index), LATERAL (
          SELECT FROM store.event e
          WHERE e.tenant = c.tenant AND e.command_id = c.command_id LIMIT 1) known`,
      values: [commands.map(({ tenant }) => tenant), commands.map(({ commandId }) => commandId)],
    }),
  );
  return new Set(rows.map(({ index }) => index - 1));
}

async function select(
  pool: pg.Pool,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly EventRow[]> {
  const { rows } = await asking(() =>
    pool.query<EventRow & unknown[]>({ name, text, values: [...values], rowMode: 'array' }),
  );
  return rows;
}
