import { randomUUID } from 'node:crypto';
import {
  streamName,
  type EventMetadata,
  type NewEvent,
  type StreamName,
} from '@saksgang/event-store';
import { instant } from '@saksgang/kernel';

/** A stream that nobody has written to. */
export function aStream(category = 'case'): StreamName {
  return streamName(category, randomUUID());
}

/** The metadata of a command that nobody has sent. */
export function aCommand(overrides: Partial<EventMetadata> = {}): EventMetadata {
  return {
    actor: 'user-1',
    tenant: 'municipality-1',
    commandId: randomUUID(),
    commandFingerprint: 'f1',
    correlationId: randomUUID(),
    ...overrides,
  };
}

/** `count` new events of one command, each with a note to tell it by. */
export function someEvents(
  count: number,
  overrides: Partial<NewEvent> = {},
): readonly [NewEvent, ...NewEvent[]] {
  const command = aCommand();
  const one = (index: number): NewEvent => ({
    ...command,
    eventId: randomUUID(),
    type: 'NoteWritten',
    schemaVersion: 1,
    data: { index },
    recordedAt: instant('2026-01-05T08:47:00Z'),
    occurredAt: instant('2026-01-04T22:00:00Z'),
    ...overrides,
  });
  return [one(0), ...Array.from({ length: count - 1 }, (_, i) => one(i + 1))];
}
