import { hashOf, type HashedEvent, type Position } from '@saksgang/event-store';
import { nameOf, type Finding, type Place } from './finding.ts';

/** An event to be checked. Where no store is at hand its position is not known: its leaf tells its place. */
export interface CheckedEvent extends HashedEvent {
  readonly hash: string;
  readonly position: Position | null;
}

/** The newest event of a stream that has been looked at. */
export interface ChainHead {
  readonly revision: number;
  readonly hash: string;
}

/** Whether an event is the one its hash was taken of. */
export function checkHash(event: CheckedEvent): Finding | null {
  if (hashOf(event) === event.hash) return null;
  return {
    ...placeOf(event),
    kind: 'altered',
    sentence: `${nameOf(event)} was altered: its hash is of something else`,
  };
}

/**
 * Whether an event follows on the one before it in its stream.
 * @param before null at the beginning of the stream
 */
export function checkLink(event: CheckedEvent, before: ChainHead | null): Finding | null {
  const { stream, revision, prevHash } = event;
  const expected = (before?.revision ?? -1) + 1;
  if (revision > expected) {
    const missing = { stream, revision: expected, position: null };
    return {
      ...missing,
      kind: 'removed',
      sentence: `${nameOf(missing)} was removed: ${nameOf(event)} comes without it`,
    };
  }
  if (revision < expected) {
    return {
      ...placeOf(event),
      kind: 'inserted',
      sentence: `${nameOf(event)} was inserted: the stream has had an event ${revision} before`,
    };
  }
  if (prevHash === (before?.hash ?? '')) return null;
  const previous = { stream, revision: revision - 1, position: null };
  const altered = before === null ? placeOf(event) : previous;
  return {
    ...altered,
    kind: 'altered',
    sentence: `${nameOf(altered)} was altered: ${nameOf(event)} was written after another`,
  };
}

function placeOf({ stream, revision, position }: CheckedEvent): Place {
  return { stream, revision, position };
}
