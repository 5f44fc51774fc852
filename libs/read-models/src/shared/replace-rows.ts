import type pg from 'pg';

/**
 * Puts rows in the place of those with the same key. The rows are the whole truth about their keys,
 * so writing them twice changes nothing.
 * @param table with its schema, as the migrations named it; never from outside
 */
export async function replaceRows<Row extends object>(
  tx: pg.PoolClient,
  table: string,
  key: keyof Row & string,
  rows: readonly Row[],
): Promise<void> {
  const keys = rows.map((row) => row[key]);
  await tx.query(`DELETE FROM ${table} WHERE ${key} = ANY($1::uuid[])`, [keys]);
  await tx.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
