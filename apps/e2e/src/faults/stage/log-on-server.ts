import {
  BACKWARDS,
  END,
  FORWARDS,
  KurrentDBClient,
  START,
  streamNameFilter,
  type AllStreamResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { textAt } from '../../harness/answer.ts';
import type { Database } from './database.ts';
import type { EventLog, StoredEvent } from './event-log.ts';

/** The events of one store on a KurrentDB: its name is kept in the database that belongs to it. */
export function logOnServer(url: string, database: Database): EventLog {
  const prefix = async () => {
    const [row] = await database.query<{ id: string }>('SELECT id FROM integrity.store');
    return `${row?.id ?? ''}/`;
  };
  /** A client of its own each time: one that met an outage never reads again. */
  const read = async (newestOnly: boolean) => {
    const client = KurrentDBClient.connectionString(url);
    const filter = streamNameFilter({ prefixes: [await prefix()] });
    const events: StoredEvent[] = [];
    try {
      const found = newestOnly
        ? client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 1, filter })
        : client.readAll({ fromPosition: START, direction: FORWARDS, filter });
      for await (const { event } of found) if (event) events.push(storedEvent(event));
    } finally {
      await client.dispose();
    }
    return events;
  };
  return {
    isDense: false,
    head: async () => (await read(true))[0]?.position ?? '0',
    all: () => read(false),
  };
}

/** The data is the envelope's own text. */
function storedEvent({
  streamId,
  revision,
  position,
  data,
}: NonNullable<AllStreamResolvedEvent['event']>): StoredEvent {
  const envelope: unknown = JSON.parse(
    data instanceof Uint8Array ? Buffer.from(data).toString() : 'null',
  );
  return {
    position: position.commit.toString(),
    stream: streamId.slice(streamId.indexOf('/') + 1),
    revision: Number(revision),
    type: textAt(envelope, 'type'),
    eventId: textAt(envelope, 'eventId'),
    commandId: textAt(envelope, 'commandId'),
    recordedAt: textAt(envelope, 'recordedAt'),
  };
}
