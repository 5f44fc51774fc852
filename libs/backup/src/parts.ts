import { whyLeftOut, type Engine, type Table } from './tables.ts';

/**
 * The events and everything that belongs to them, or the keys that open them: each in a folder of its own,
 * so that a destroyed key expires with the last backup of the keys and not with that of the events.
 */
export type Part = 'events' | 'keys';

/** The rows of a table that go into one file. */
export interface Piece extends Table {
  readonly file: string;
  /** SQL that says which rows; all when null. */
  readonly only: string | null;
}

/** That a key was destroyed is no key: it goes with the events too, and wins over an older backup of the keys. */
const TOMBSTONES = { file: 'tombstones.copy.gz', only: 'destroyed_at IS NOT NULL' };

/** What of the tables goes into a part. */
export function piecesOf(part: Part, tables: readonly Table[], engine: Engine): readonly Piece[] {
  return tables
    .filter((table) => whyLeftOut(table, engine) === null)
    .flatMap((table): Piece[] => {
      const isKeys = table.schema === 'keys';
      const whole = { ...table, file: `${table.schema}.${table.name}.copy.gz`, only: null };
      if (isKeys === (part === 'keys')) return [whole];
      return isKeys && table.columns.includes('destroyed_at') ? [{ ...table, ...TOMBSTONES }] : [];
    });
}
