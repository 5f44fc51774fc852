import type { TreeHead } from '../merkle/check.ts';
import type { NoteSigner, NoteVerifier } from './note-keys.ts';
import { openNote, signNote, UntrustedNote } from './note.ts';

/** A tree head, and whose it is (c2sp.org/tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** `saksgang/<store id>`. */
  readonly origin: string;
}

/** A checkpoint as it was signed, with the keys that signed it. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: string;
  readonly signedBy: readonly NoteVerifier[];
}

const TEXT = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/;

/** Names the log of one store. */
export function originOf(storeId: string): string {
  return `saksgang/${storeId}`;
}

export function signCheckpoint(
  { origin, size, root }: Checkpoint,
  signers: readonly NoteSigner[],
): string {
  const base64 = Buffer.from(root).toString('base64');
  return signNote(`${origin}\n${size}\n${base64}\n`, signers);
}

/** @throws UntrustedNote when no known key has signed it or it is no checkpoint. */
export function openCheckpoint(note: string, known: readonly NoteVerifier[]): SignedCheckpoint {
  const { text, signedBy } = openNote(note, known);
  const [, origin, size, root = ''] = TEXT.exec(text) ?? [];
  if (origin === undefined) throw new UntrustedNote('the note is no checkpoint');
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), note, signedBy };
}
