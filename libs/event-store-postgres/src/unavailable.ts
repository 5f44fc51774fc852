import { StoreUnavailable } from '@saksgang/event-store';

/** Classes of SQLSTATE that say the server could not answer, not that the question was wrong. */
const SERVER_AWAY = /^(08|53|57|58)/;

/** Errors of Node's sockets and of the driver itself have no SQLSTATE. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** What the driver threw, as the port names it; a question that was wrong stays what it is. */
export function asStoreError(error: unknown): unknown {
  const code = codeOf(error);
  if (code !== null && SQLSTATE.test(code) && !SERVER_AWAY.test(code)) return error;
  return new StoreUnavailable('the database did not answer', { cause: error });
}

/** Classes that say that the moment was wrong: locks, deadlocks, a server that ends. */
const OF_THE_MOMENT = /^(08|40|53|55|57|58)/;
/** Node's sockets. */
const SOCKET = /^E[A-Z]{4,}$/;
/** The driver's own errors have no code. */
const DRIVER =
  /^(Connection terminated|Query read timeout|timeout exceeded|Client (was closed|has encountered)|Cannot use a pool)/;

/** Whether it was the database that failed, not what was asked of it. */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== null) return OF_THE_MOMENT.test(code) || SOCKET.test(code);
  return (
    error instanceof StoreUnavailable || (error instanceof Error && DRIVER.test(error.message))
  );
}

/** Runs a question to the database. @throws StoreUnavailable when it is not answered. */
export async function asking<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    throw asStoreError(error);
  }
}

function codeOf(error: unknown): string | null {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : null;
}
