/** `ENOENT`, `ECONNREFUSED` …: what Node names an error by, its own or that of its cause; null without. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : null;
}
