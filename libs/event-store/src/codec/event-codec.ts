import type { AnyFact, Happening } from '@saksgang/kernel';
import type { JsonObject, StoredEvent } from '../envelope.ts';

/** An event as the domain reads it, beside what is stored of it. */
export interface Opened<Event> {
  readonly event: Happening<Event>;
  readonly stored: StoredEvent;
}

/** Encoded and sealed, ready for an envelope. */
export interface Sealed {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
}

/** Between the domain's events and the store's: seals and opens personal fields, lifts old versions. */
export interface EventCodec<Event extends AnyFact> {
  /**
   * @param streamSubject whose key seals the fields defined as the stream's own
   * @param eventIds one for each event, in order: they are part of what is sealed (AAD)
   */
  seal(
    events: readonly Event[],
    streamSubject: string,
    eventIds: readonly string[],
  ): Promise<readonly Sealed[]>;
  /** Personal fields whose key is gone read as `Redacted`. @throws UnreadableEvent naming the event. */
  open(stored: readonly StoredEvent[]): Promise<readonly Opened<Event>[]>;
}
