import type { Position } from '@saksgang/event-store';

/** What was done to an event, or what about the proof is not right. */
export type FindingKind =
  | 'altered'
  | 'removed'
  | 'inserted'
  | 'reordered'
  /** Something between two checkpoints was changed, and so were the notary's records of it. */
  | 'rewritten'
  /** The notary's own records differ from what it signed; the events do not. */
  | 'recordsDamaged'
  /** A checkpoint is not signed by a known key, or is another log's. */
  | 'checkpoint';

/** Where an event stands, as far as it can be told. */
export interface Place {
  readonly stream: string | null;
  readonly revision: number | null;
  readonly position: Position | null;
}

/** The first thing that is not as it was signed. */
export interface Finding extends Place {
  readonly kind: FindingKind;
  /** One plain sentence. No personal data: ids and figures only. */
  readonly sentence: string;
}

export const NOWHERE: Place = { stream: null, revision: null, position: null };

/** What was looked at, and what was found. */
export interface VerifyReport {
  /** Events checked, up to the first that is not right. */
  readonly events: number;
  /** Checkpoints whose signature and root were checked. */
  readonly checkpoints: number;
  /** Events newer than the newest checkpoint: chained, but not signed yet. */
  readonly unsigned: number;
  /** Null when everything is as it was signed. */
  readonly finding: Finding | null;
}

/** Names an event for people. */
export function nameOf({ stream, revision, position }: Place): string {
  const place = position === null ? '' : ` at position ${position}`;
  return stream === null ? `the event${place}` : `event ${revision ?? '?'} of ${stream}${place}`;
}

/** The event's proof does not lead to the signed root. */
export function notInTree(place: Place): Finding {
  const { stream, revision, position } = place;
  return {
    stream,
    revision,
    position,
    kind: 'altered',
    sentence: `${nameOf(place)} is not in the tree that was signed`,
  };
}

/** The notary's records do not prove the event: it was changed, or they were. The whole store tells which. */
export function unproved(place: Place): Finding {
  const { stream, revision, position } = place;
  return {
    stream,
    revision,
    position,
    kind: 'rewritten',
    sentence: `${nameOf(place)} can't be proved: it or the notary’s records were changed`,
  };
}
