import { randomUUID } from 'node:crypto';
import {
  streamName,
  type EventCodec,
  type EventStore,
  type ExpectedRevision,
} from '@saksgang/event-store';
import type { Case } from '../measure.ts';
import { aNote, envelope, TEXT, type NoteWritten } from '../sample.ts';

/** Durable, chained, hashed appends with an exact expected revision; every writer has its stream. */
export function appends(store: EventStore, workers: number): Case {
  return {
    name: `append, ${workers} writers`,
    workers,
    worker() {
      const write = writer(store);
      return () => {
        const { type, data } = aNote();
        return write(envelope({ type, schemaVersion: 2, data: { ...data, text: TEXT } }));
      };
    },
  };
}

/** The same with the personal field sealed under its subject's key. */
export function sealedAppends(
  store: EventStore,
  codec: EventCodec<NoteWritten>,
  workers: number,
): Case {
  return {
    name: `sealed append, ${workers} writers`,
    workers,
    worker() {
      const write = writer(store);
      const subject = randomUUID();
      return async () => {
        const eventId = randomUUID();
        const [sealed] = await codec.seal([aNote()], subject, [eventId]);
        if (sealed) await write({ ...envelope(sealed), eventId });
      };
    },
  };
}

function writer(store: EventStore) {
  const stream = streamName('bench', randomUUID());
  let expected: ExpectedRevision = 'noStream';
  return async (event: ReturnType<typeof envelope>) => {
    const outcome = await store.append([{ stream, expected, events: [event] }]);
    if (outcome.status !== 'appended') throw new Error(`an append was ${outcome.status}`);
    expected = outcome.revisions[0] ?? 'any';
  };
}
