/** `EADDRINUSE`, `ECONNREFUSED`, `28P01` …: the code that Node and PostgreSQL put on their errors; null without. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
