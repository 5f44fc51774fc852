import pg from 'pg';
import { correlationIdNow } from '../observability/request-scope.ts';

/**
 * Writes down each statement that a request sends to the database, whichever pool it goes by, and none that is
 * sent beside requests.
 */
export function listenToDatabase() {
  const statements: string[] = [];
  const { prototype } = pg.Client;
  const original = prototype.query;
  prototype.query = new Proxy(original, {
    apply(query, client: unknown, args: readonly unknown[]): unknown {
      if (correlationIdNow() !== null) statements.push(statementIn(args[0]));
      return Reflect.apply<unknown, readonly unknown[], unknown>(query, client, args);
    },
  });
  return {
    /** The statements since it was asked last, those that went side by side in one order. */
    take: () => statements.splice(0).sort(),
    stop() {
      prototype.query = original;
    },
  };
}

function statementIn(query: unknown): string {
  const text: unknown = typeof query === 'string' ? query : Reflect.get(Object(query), 'text');
  return String(text);
}
