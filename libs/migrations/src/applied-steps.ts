import type pg from 'pg';

/** Which steps each schema of a database has, in their order: how old the database is. */
export type AppliedSteps = Readonly<Record<string, readonly string[]>>;

const STEPS = 'kysely_migration';

/** The tables in which a schema keeps its own age. No data: bringing it up to date fills them. */
export const AGE_TABLES: readonly string[] = [STEPS, `${STEPS}_lock`];

/** The steps of one schema; none when there is no such schema. */
export async function stepsIn(
  db: Pick<pg.ClientBase, 'query'>,
  schema: string,
): Promise<readonly string[]> {
  const table = `${schema}.${STEPS}`;
  const { rows: found } = await db.query<{ exists: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS exists',
    [table],
  );
  if (found[0]?.exists !== true) return [];
  const { rows } = await db.query<{ name: string }>(`SELECT name FROM ${table} ORDER BY name`);
  return rows.map(({ name }) => name);
}

/** The steps of every schema that has any. */
export async function appliedSteps(db: Pick<pg.ClientBase, 'query'>): Promise<AppliedSteps> {
  const { rows } = await db.query<{ schema: string }>(
    'SELECT schemaname AS schema FROM pg_tables WHERE tablename = $1 ORDER BY schemaname',
    [STEPS],
  );
  const steps: Record<string, readonly string[]> = {};
  for (const { schema } of rows) steps[schema] = await stepsIn(db, schema);
  return steps;
}
