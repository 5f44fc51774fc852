import { randomUUID } from 'node:crypto';
import {
  createStreams,
  eventCodec,
  MemoryKeyRing,
  type CommandRequest,
  type EventStore,
  type StreamName,
} from '@saksgang/event-store';
import { instant } from '@saksgang/kernel';
import { aCommand } from './builders.ts';
import { notebook, notebookEvents, type NotebookCommand } from './notebook.ts';

export const NOW = instant('2026-01-05T08:47:00Z');
export const CHILD = randomUUID();

/** Notebooks on a store, as one process sees them. */
export function openStreams(store: EventStore, keys = new MemoryKeyRing()) {
  return createStreams({ store, codec: eventCodec(notebookEvents, keys), decider: notebook });
}

/** Writes notes, one event each. */
export function write(
  stream: StreamName,
  texts: readonly string[],
  overrides: Partial<CommandRequest<NotebookCommand>> = {},
): CommandRequest<NotebookCommand> {
  return {
    stream,
    command: { type: 'WriteNotes', texts },
    metadata: aCommand(),
    now: NOW,
    subject: CHILD,
    ...overrides,
  };
}
