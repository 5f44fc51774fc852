import {
  idIn,
  type Loaded,
  type Projection,
  type Revision,
  type StoredEvent,
  type StreamName,
} from '@saksgang/event-store';
import type pg from 'pg';
import { generationTables } from './generation-tables.ts';
import { replaceRows } from './replace-rows.ts';

/** Where a row comes from. */
export interface Place {
  readonly tenant: string;
  /** The id in the stream's name. */
  readonly id: string;
  readonly revision: number;
}

/** Whatever folds streams: the same code that the page of a single case is read by. */
export interface Folds<State> {
  loadAll(ends: ReadonlyMap<StreamName, Revision>): Promise<ReadonlyMap<StreamName, Loaded<State>>>;
}

/**
 * A table with one row for each stream of a category. A row is a summary of the folded stream, not of the
 * single event: what a list says and what the page behind it says are the same by construction, and a row
 * written twice is the same row.
 */
export function foldedProjection<State, Row extends object>(definition: {
  readonly name: string;
  readonly version: number;
  readonly category: string;
  /** What questions read. The rows lie in a table for each generation, made of `columns` and `indexes`. */
  readonly table: string;
  readonly columns: string;
  /** What follows `ON table` in the statement that makes each of them. */
  readonly indexes: readonly string[];
  readonly key: keyof Row & string;
  readonly streams: Folds<State>;
  /** The row, its columns in the table's order; none where there is nothing to list. */
  readonly describe: (state: State, place: Place) => readonly Row[];
}): Projection<pg.PoolClient> {
  const { name, version, category, table, columns, indexes, key, streams, describe } = definition;
  return {
    name,
    version,
    categories: [category],
    needsNewestOnly: true,
    tables: generationTables(table, columns, indexes),
    async apply(events, generation, tx) {
      const rows: Row[] = [];
      const newest = newestOfEachStream(events);
      const ends = new Map(newest.map(({ stream, revision }) => [stream, revision]));
      const loaded = await streams.loadAll(ends);
      for (const { stream, revision, tenant } of newest) {
        const folded = loaded.get(stream);
        if (!folded) throw new RangeError('a stream with an event was found empty');
        rows.push(...describe(folded.state, { tenant, id: idIn(stream), revision }));
      }
      await replaceRows(tx, `${table}_${generation}`, key, rows);
    },
  };
}

/** How far each stream of a batch has to be folded. */
function newestOfEachStream(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return [...new Map(events.map((event) => [event.stream, event])).values()];
}
