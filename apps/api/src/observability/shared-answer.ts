/** After so long a question that nobody answered is asked anew. */
const ABANDONED_MS = 30_000;

/**
 * Asks once for all who want to know at the same time, and for those who come within `freshMs` after the answer:
 * however often it is asked, the database is not. A question that hangs is waited for, not asked beside.
 */
export function sharedAnswer<T>(ask: () => Promise<T>, freshMs: number): () => Promise<T> {
  let latest: Promise<T> | null = null;
  let goodUntil = 0;
  return () => {
    if (latest !== null && performance.now() < goodUntil) return latest;
    goodUntil = performance.now() + ABANDONED_MS;
    const asked = ask().finally(() => {
      if (latest === asked) goodUntil = performance.now() + freshMs;
    });
    latest = asked;
    return asked;
  };
}
