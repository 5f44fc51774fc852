import type { AnyFact } from '@saksgang/kernel';
import type { EventCodec, Opened } from '../codec/event-codec.ts';
import type { StoredEvent, StreamName } from '../envelope.ts';
import type { EventStore, ReadStreamOptions } from '../port.ts';

const BATCH = 500;

/** Opens a stream in batches: one look-up of keys for many events, bounded memory for long streams. */
export async function* readOpened<Event extends AnyFact>(
  store: EventStore,
  codec: EventCodec<Event>,
  stream: StreamName,
  options: ReadStreamOptions,
  until: (event: StoredEvent) => boolean = () => true,
): AsyncIterable<readonly Opened<Event>[]> {
  let batch: StoredEvent[] = [];
  for await (const event of store.readStream(stream, options)) {
    if (!until(event)) break;
    batch.push(event);
    if (batch.length < BATCH) continue;
    yield await codec.open(batch);
    batch = [];
  }
  if (batch.length > 0) yield await codec.open(batch);
}
