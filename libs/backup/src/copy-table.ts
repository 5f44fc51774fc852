import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { DamagedBackup } from './errors.ts';
import { openFile, saveFile } from './files.ts';
import type { SavedTable } from './manifest.ts';
import type { Piece } from './parts.ts';
import { columnsOf, nameOf } from './tables.ts';

/** Told while it goes on: how many rows of a table there are so far. */
export type OnRows = (table: string, rows: number) => void;

/** Streams a table's rows into a file: what is in memory does not grow with the table. */
export async function saveTable(
  db: pg.ClientBase,
  folder: string,
  piece: Piece,
  onRows: OnRows,
): Promise<SavedTable> {
  const { schema, name, columns, only } = piece;
  const where = only === null ? '' : ` WHERE ${only}`;
  const rows = `SELECT ${columnsOf(piece)} FROM ${nameOf(piece)}${where}`;
  const copy = db.query(to(`COPY (${rows}) TO STDOUT`));
  const counted = countingLines((count) => onRows(`${schema}.${name}`, count));
  const saved = await saveFile(folder, piece.file, [copy, counted]);
  return { ...saved, schema, name, columns: [...columns], rows: copy.rowCount };
}

/**
 * Streams a file's rows into a table. Where rows are there already, those win.
 * @throws DamagedBackup when the file holds another number of rows than were written.
 */
export async function loadTable(
  db: pg.ClientBase,
  folder: string,
  table: SavedTable,
  onRows: OnRows,
): Promise<void> {
  const target = nameOf(table);
  const columns = columnsOf(table);
  if (await isEmpty(db, target)) {
    await load(db, folder, table, target, onRows);
    return;
  }
  await db.query(`CREATE TEMP TABLE arriving AS SELECT ${columns} FROM ${target} LIMIT 0`);
  await load(db, folder, table, 'arriving', onRows);
  await db.query(
    `INSERT INTO ${target} (${columns}) SELECT ${columns} FROM arriving ON CONFLICT DO NOTHING`,
  );
  await db.query('DROP TABLE arriving');
}

async function load(
  db: pg.ClientBase,
  folder: string,
  table: SavedTable,
  target: string,
  onRows: OnRows,
): Promise<void> {
  const copy = db.query(from(`COPY ${target} (${columnsOf(table)}) FROM STDIN`));
  const counted = countingLines((count) => onRows(`${table.schema}.${table.name}`, count));
  await pipeline(openFile(folder, table), createGunzip(), counted, copy);
  if (copy.rowCount !== table.rows) {
    throw new DamagedBackup(table.file, `holds ${copy.rowCount} rows instead of ${table.rows}`);
  }
}

async function isEmpty(db: pg.ClientBase, target: string): Promise<boolean> {
  const { rowCount } = await db.query(`SELECT FROM ${target} LIMIT 1`);
  return rowCount === 0;
}

/** In COPY's text form a row is a line: line breaks inside values are escaped. */
function countingLines(told: (lines: number) => void): Transform {
  let lines = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf('\n'); at !== -1; at = chunk.indexOf('\n', at + 1)) lines += 1;
      told(lines);
      done(null, chunk);
    },
  });
}
