/**
 * A stream that ends at once when its reader stops. A generator alone would not: `return` waits for what it is
 * waiting for, and a quiet case may be silent for weeks.
 */
export function stoppable<Item>(
  start: (signal: AbortSignal) => AsyncGenerator<Item, void, void>,
): AsyncIterableIterator<Item> {
  const stop = new AbortController();
  const items = start(stop.signal);
  return {
    next: () => items.next(),
    return: () => {
      stop.abort();
      return items.return();
    },
    throw: (error: unknown) => {
      stop.abort();
      return items.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
