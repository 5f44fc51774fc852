import type { EventStore } from './port.ts';

/** A store that does some things its own way and leaves the rest, all of it, to another. */
export function storeWith(store: EventStore, own: Partial<EventStore>): EventStore {
  return {
    capabilities: store.capabilities,
    append: (requests) => store.append(requests),
    readStream: (stream, options) => store.readStream(stream, options),
    ...manyStreamsOf(store),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    head: () => store.head(),
    close: () => store.close(),
    ...own,
  };
}

/** What not every engine has must neither be made up nor lost. */
function manyStreamsOf(store: EventStore): Pick<EventStore, 'readStreams'> {
  return store.readStreams ? { readStreams: store.readStreams.bind(store) } : {};
}
