import type { Database } from './database.ts';

/** An event as it lies where it is stored. */
export interface StoredEvent {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly eventId: string;
  readonly commandId: string;
  readonly recordedAt: string;
}

/** What is stored, read past the program. */
export interface EventLog {
  /** Whether positions count the events, or leave gaps. */
  readonly isDense: boolean;
  /** Position of the newest event; 0 where there is none. */
  head(): Promise<string>;
  /** Every event, in the order of the feed. */
  all(): Promise<readonly StoredEvent[]>;
}

export function logInDatabase(database: Database): EventLog {
  return {
    isDense: true,
    async head() {
      const [row] = await database.query<{ head: string }>(
        'SELECT coalesce(max(position), 0)::text AS head FROM store.event',
      );
      return row?.head ?? '0';
    },
    all: () =>
      database.query<StoredEvent>(
        `SELECT position::text AS digits, position::text, stream, revision, e.json->>'type' AS type,
           e.json->>'eventId' AS "eventId", e.json->>'commandId' AS "commandId",
           e.json->>'recordedAt' AS "recordedAt"
         FROM store.event, LATERAL (SELECT event::jsonb AS json) e ORDER BY store.event.position`,
      ),
  };
}
