import { randomUUID } from 'node:crypto';
import { jsonEvent, NO_STREAM, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { streamName } from '@saksgang/event-store';
import type { Case } from '../measure.ts';
import { aNote, envelope, TEXT } from '../sample.ts';

/** The same events with their metadata, by the client alone, each at its exact revision. */
export function bareAppends(client: KurrentDBClient, workers: number): Case {
  return {
    name: `KurrentDB's own client, ${workers} writers`,
    workers,
    worker() {
      const stream = streamName('bench', randomUUID());
      let streamState: bigint | typeof NO_STREAM = NO_STREAM;
      return async () => {
        const { type, data } = aNote();
        const {
          data: _,
          eventId: id,
          ...metadata
        } = envelope({ type, schemaVersion: 2, data: {} });
        const event = jsonEvent({ id, type, data: { ...data, text: TEXT }, metadata });
        const { nextExpectedRevision } = await client.appendToStream(stream, event, {
          streamState,
        });
        streamState = nextExpectedRevision;
      };
    },
  };
}
