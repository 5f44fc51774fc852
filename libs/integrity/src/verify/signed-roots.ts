import type { CheckpointArchive } from '../checkpoint/checkpoint-archive.ts';
import { openCheckpoint, type SignedCheckpoint } from '../checkpoint/checkpoint.ts';
import type { NoteVerifier } from '../checkpoint/note-keys.ts';
import { UntrustedNote } from '../checkpoint/note.ts';
import type { TreeHead } from '../merkle/check.ts';
import { NOWHERE, type Finding } from './finding.ts';

/** A signed tree, or why a checkpoint is none. */
export type SignedRoot = TreeHead | Finding;

/** Reads every checkpoint there is, one at a time, the smallest first. */
export async function* signedRoots(
  archive: CheckpointArchive,
  origin: string,
  keys: readonly NoteVerifier[],
): AsyncGenerator<SignedRoot, void> {
  for (const size of await archive.sizes()) {
    yield openSigned((await archive.read(size)) ?? '', size, origin, keys);
  }
}

function openSigned(
  note: string,
  size: number,
  origin: string,
  keys: readonly NoteVerifier[],
): SignedRoot {
  const what = `the checkpoint of ${size} events`;
  const checkpoint = openTrusted(note, what, origin, keys);
  if ('sentence' in checkpoint || checkpoint.size === size) return checkpoint;
  return untrusted(what, 'it is of another size');
}

/**
 * Opens a checkpoint of one log; a finding when it can't be trusted.
 * @param what names it in the finding's sentence
 * @param origin the log it has to be of; null takes any
 */
export function openTrusted(
  note: string,
  what: string,
  origin: string | null,
  keys: readonly NoteVerifier[],
): SignedCheckpoint | Finding {
  try {
    const checkpoint = openCheckpoint(note, keys);
    if (origin === null || checkpoint.origin === origin) return checkpoint;
    return untrusted(what, 'it is of another store');
  } catch (error) {
    if (error instanceof UntrustedNote) return untrusted(what, error.message);
    throw error;
  }
}

function untrusted(what: string, why: string): Finding {
  return { ...NOWHERE, kind: 'checkpoint', sentence: `${what} can't be trusted: ${why}` };
}
