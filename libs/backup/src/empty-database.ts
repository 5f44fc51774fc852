import pg from 'pg';
import { BackupRefused } from './errors.ts';
import { allTables, nameOf, type Connection, type Table } from './tables.ts';

/** @throws BackupRefused when there is any table. */
export async function refuseUnlessEmpty(db: Connection): Promise<void> {
  const [table] = await allTables(db);
  if (table) throw new BackupRefused('the database is not empty: a restore overwrites nothing');
}

/** For a database that was empty before us: every schema with a table in it is of our making. */
export async function leaveEmpty(db: Connection): Promise<void> {
  const schemas = new Set((await allTables(db)).map(({ schema }) => schema));
  for (const schema of schemas) {
    await db.query(`DROP SCHEMA ${pg.escapeIdentifier(schema)} CASCADE`);
  }
}

/** What bringing an empty database up to date has put there (the id of a new store) gives way to what was saved. */
export async function makeRoom(db: Connection, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    const target = nameOf(table);
    const { rowCount } = await db.query(`SELECT FROM ${target} LIMIT 1`);
    if (rowCount === 0) continue;
    await db.query(`ALTER TABLE ${target} DISABLE TRIGGER USER`);
    await db.query(`DELETE FROM ${target}`);
    await db.query(`ALTER TABLE ${target} ENABLE TRIGGER USER`);
  }
}
