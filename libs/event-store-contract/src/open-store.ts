import type { EventStore } from '@saksgang/event-store';

/** An empty store, and how to do away with it. */
export type OpenStore = () => Promise<{ readonly store: EventStore; close(): Promise<void> }>;
