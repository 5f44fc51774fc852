import type { NoteSigner, NoteVerifier } from './note-keys.ts';

/** A note whose signature has been checked. */
export interface OpenedNote {
  /** What was signed, with its final line break. */
  readonly text: string;
  /** The known keys that signed it; at least one. */
  readonly signedBy: readonly NoteVerifier[];
}

/** A note that is not one, or that no known key has signed. */
export class UntrustedNote extends Error {
  override readonly name = 'UntrustedNote';
}

const KEY_ID_BYTES = 4;
const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;
/** c2sp.org/signed-note asks for a limit, of sixteen at least. */
const MOST_SIGNATURES = 100;
// eslint-disable-next-line no-control-regex -- the note's own rule names them
const FORBIDDEN = /[\x00-\x09\x0b-\x1f]/;

/** Signs a text that ends in a line break, with every key (c2sp.org/signed-note). */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  const lines = signers.map(({ verifier, sign }) => {
    const signature = Buffer.concat([Buffer.from(verifier.keyId, 'hex'), sign(text)]);
    return `— ${verifier.name} ${signature.toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/**
 * The note's text, when a known key has signed it. Signatures of keys nobody knows are passed over; a wrong
 * one of a known key condemns the note.
 * @throws UntrustedNote otherwise.
 */
export function openNote(note: string, known: readonly NoteVerifier[]): OpenedNote {
  const end = note.lastIndexOf('\n\n') + 1;
  if (end === 0 || !note.endsWith('\n') || FORBIDDEN.test(note)) {
    throw new UntrustedNote('this is not a signed note');
  }
  const text = note.slice(0, end);
  const lines = note.slice(end + 1, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new UntrustedNote('the note has too many signatures');
  const signedBy = lines.flatMap((line) => signerOf(line, text, known));
  if (signedBy.length === 0) throw new UntrustedNote('no known key has signed the note');
  return { text, signedBy };
}

function signerOf(line: string, text: string, known: readonly NoteVerifier[]) {
  const [, name, base64 = ''] = SIGNATURE.exec(line) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (name === undefined || bytes.length <= KEY_ID_BYTES) {
    throw new UntrustedNote('this is not a signed note');
  }
  const keyId = bytes.subarray(0, KEY_ID_BYTES).toString('hex');
  const verifier = known.find((one) => one.name === name && one.keyId === keyId);
  if (!verifier) return [];
  if (!verifier.verify(text, bytes.subarray(KEY_ID_BYTES))) {
    throw new UntrustedNote(`the signature of the key ${keyId} is wrong`);
  }
  return [verifier];
}
