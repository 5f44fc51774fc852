import type {
  FeedPage,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  Revision,
  StoredEvent,
  StreamName,
} from '@saksgang/event-store';
import { categoryOf, START } from '@saksgang/event-store';
import type pg from 'pg';
import { COLUMNS, toStoredEvent, type EventRow } from './rows.ts';

/** Events of one stream fetched in one round trip. */
const STREAM_PAGE = 500;

/** The newest event of a stream: what an append continues from. */
export interface Head {
  readonly revision: Revision;
  readonly hash: string;
}

/** The reading half of the store. */
export interface EventReader {
  readStream(stream: StreamName, options?: ReadStreamOptions): AsyncIterable<StoredEvent>;
  readAll(options: ReadAllOptions): Promise<FeedPage>;
  /** Heads of the streams that exist. */
  heads(streams: readonly StreamName[]): Promise<ReadonlyMap<StreamName, Head>>;
  /** The first event a command left behind. */
  firstOfCommand(tenant: string, commandId: string): Promise<StoredEvent | null>;
  head(): Promise<Position>;
}

export function createEventReader(pool: pg.Pool): EventReader {
  return {
    readStream: (stream, options = {}) => readStream(pool, stream, options),
    readAll: (options) => readAll(pool, options),
    heads: (streams) => readHeads(pool, streams),
    async firstOfCommand(tenant, commandId) {
      const events = await select(
        pool,
        'first-of-command',
        `SELECT ${COLUMNS} FROM store.event WHERE tenant = $1 AND command_id = $2 AND starts_command`,
        [tenant, commandId],
      );
      return events[0] ?? null;
    },
    async head() {
      const { rows } = await pool.query<{ position: string }>(
        'SELECT coalesce(max(position), 0)::text AS position FROM store.event',
      );
      return BigInt(rows[0]?.position ?? 0) as Position;
    },
  };
}

async function* readStream(
  pool: pg.Pool,
  stream: StreamName,
  { from, to, direction = 'forwards' }: ReadStreamOptions,
): AsyncGenerator<StoredEvent> {
  const isForwards = direction === 'forwards';
  const least = (isForwards ? from : to) ?? 0;
  const most = (isForwards ? to : from) ?? 2_147_483_647;
  let [low, high] = [least, most];
  for (;;) {
    const page = await select(
      pool,
      `stream-${direction}`,
      `SELECT ${COLUMNS} FROM store.event WHERE stream = $1 AND revision BETWEEN $2 AND $3
       ORDER BY revision ${isForwards ? 'ASC' : 'DESC'} LIMIT ${STREAM_PAGE}`,
      [stream, low, high],
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < STREAM_PAGE) return;
    if (isForwards) low = last.revision + 1;
    else high = last.revision - 1;
  }
}

/** A window of the feed, filtered after it is read: bounded work, whatever the filter leaves. */
async function readAll(pool: pg.Pool, { after, filter, limit }: ReadAllOptions): Promise<FeedPage> {
  const window = await select(
    pool,
    'feed',
    `SELECT ${COLUMNS} FROM store.event WHERE position > $1 ORDER BY position LIMIT $2`,
    [String(after), limit],
  );
  const categories = filter?.categories && new Set(filter.categories);
  const events = categories
    ? window.filter(({ stream }) => categories.has(categoryOf(stream)))
    : window;
  return { events, next: window.at(-1)?.position ?? after ?? START };
}

async function readHeads(
  pool: pg.Pool,
  streams: readonly StreamName[],
): Promise<ReadonlyMap<StreamName, Head>> {
  if (streams.length === 0) return new Map();
  const { rows } = await pool.query<{ stream: StreamName } & Head>({
    name: 'heads',
    text: `SELECT s.stream, head.revision, encode(head.hash, 'hex') AS hash
      FROM unnest($1::text[]) AS s(stream), LATERAL (
        SELECT e.revision, e.hash FROM store.event e
        WHERE e.stream = s.stream ORDER BY e.revision DESC LIMIT 1) head`,
    values: [streams],
  });
  return new Map(rows.map(({ stream, revision, hash }) => [stream, { revision, hash }]));
}

async function select(
  pool: pg.Pool,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly StoredEvent[]> {
  const { rows } = await pool.query<EventRow & unknown[]>({
    name,
    text,
    values: [...values],
    rowMode: 'array',
  });
  return rows.map(toStoredEvent);
}
