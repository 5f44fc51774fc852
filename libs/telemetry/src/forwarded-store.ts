import type { EventStore } from '@saksgang/event-store';

/** A store that passes every question on: what a decorator changes a part of. */
export function forwardedStore(store: EventStore): EventStore {
  return {
    capabilities: store.capabilities,
    append: (requests) => store.append(requests),
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    head: () => store.head(),
    close: () => store.close(),
  };
}
