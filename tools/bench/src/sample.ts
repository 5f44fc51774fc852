import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@saksgang/event-store';
import {
  systemClock,
  type Decider,
  type EventDefinitions,
  type Fact,
  type Personal,
} from '@saksgang/kernel';

/** An event of the size that case work makes: some 300 bytes of data, one personal field. */
export type NoteWritten = Fact<
  'NoteWritten',
  {
    readonly noteId: string;
    readonly writtenOn: string;
    readonly channel: string;
    readonly text: Personal<string>;
  }
>;

export const noteEvents: EventDefinitions<NoteWritten> = {
  NoteWritten: {
    version: 2,
    personal: { text: 'stream' },
    upcasters: [({ data }) => ({ version: 2, data: { ...data, channel: 'Unknown' } })],
  },
};

export interface Notes {
  readonly count: number;
  readonly last: Personal<string> | null;
}

export const notes: Pick<Decider<never, Notes, NoteWritten, never>, 'initial' | 'evolve'> = {
  initial: { count: 0, last: null },
  evolve: ({ count }, { data }) => ({ count: count + 1, last: data.text }),
};

export const TEXT = 'Barnet fortalte om helgen hos bestemor. '.repeat(4);

export function aNote(): NoteWritten {
  const data = { noteId: randomUUID(), writtenOn: '2026-01-05', channel: 'Phone', text: TEXT };
  return { type: 'NoteWritten', data };
}

/** The envelope of one command around whatever it says. */
export function envelope(content: Pick<NewEvent, 'type' | 'schemaVersion' | 'data'>): NewEvent {
  const now = systemClock();
  return {
    ...content,
    eventId: randomUUID(),
    recordedAt: now,
    occurredAt: now,
    actor: 'user-1',
    tenant: 'municipality-1',
    commandId: randomUUID(),
    commandFingerprint: 'f'.repeat(64),
    correlationId: 'bench',
  };
}
