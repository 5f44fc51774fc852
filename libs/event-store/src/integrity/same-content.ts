import type { NewEvent, StoredEvent } from '../envelope.ts';
import { hashOf } from './chain.ts';

/** Whether the stored event is the very one that comes again: every field, not the id alone. */
export function sameContent(stored: StoredEvent, again: NewEvent): boolean {
  const { stream, revision, prevHash } = stored;
  return hashOf({ ...again, stream, revision, prevHash }) === stored.hash;
}
