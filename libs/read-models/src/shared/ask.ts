import { TENANT } from '@saksgang/migrations';
import { Kysely, PostgresDialect, type RawBuilder } from 'kysely';
import pg from 'pg';

/** Puts one statement on behalf of one municipality. */
export type Ask = <Row extends pg.QueryResultRow>(
  statement: RawBuilder<Row>,
) => Promise<readonly Row[]>;

/** Whom a statement is put for has to be said before it can be put. */
export type AskFor = (tenant: string) => Ask;

/**
 * The one way from a question to the read tables. The municipality stands in the transaction of the question, in
 * which nothing can be changed, and which is undone: the connection keeps nothing of it for the next.
 * @param pool whose connections work as the role that asks
 */
export function openAsking(pool: pg.Pool): AskFor {
  const compiler = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return (tenant) =>
    async <Row extends pg.QueryResultRow>(statement: RawBuilder<Row>) => {
      const { sql, parameters } = statement.compile(compiler);
      const connection = await pool.connect();
      try {
        await connection.query(
          `BEGIN READ ONLY; SELECT set_config('${TENANT}', ${pg.escapeLiteral(tenant)}, true)`,
        );
        return (await connection.query<Row>(sql, [...parameters])).rows;
      } finally {
        giveBack(connection);
      }
    };
}

/** The answer does not wait for this, the next question on the connection does. */
function giveBack(connection: pg.PoolClient): void {
  void connection.query('ROLLBACK').then(
    () => connection.release(),
    () => connection.release(true),
  );
}
