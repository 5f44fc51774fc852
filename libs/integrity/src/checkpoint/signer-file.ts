import { readFile } from 'node:fs/promises';
import { generateSigner, parseSigner, type NoteSigner } from './note-keys.ts';
import { createFile, replaceFile } from './write-file.ts';

/** While a new key takes over, notes carry its signature and that of the one before it. */
const MOST_SIGNERS = 2;
const OWNER_ONLY = 0o600;

/**
 * The notary's keys, from a file for its owner alone; made the first time.
 * @param name the log's origin: a key is of one log (c2sp.org/tlog-checkpoint)
 * @returns the keys that sign, the newest last
 * @throws MalformedKey when the file holds anything else
 */
export async function loadSigners(path: string, name: string): Promise<readonly NoteSigner[]> {
  // Whoever comes second finds the first one's key.
  await createFile(path, textOf([generateSigner(name)]), OWNER_ONLY);
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map(parseSigner);
}

/**
 * Puts a new key beside the present one; the one before that signs no longer.
 * @returns the keys that sign from the next start on
 */
export async function rotateSigners(path: string, name: string): Promise<readonly NoteSigner[]> {
  const present = await loadSigners(path, name);
  const signers = [...present, generateSigner(name)].slice(-MOST_SIGNERS);
  await replaceFile(path, textOf(signers), OWNER_ONLY);
  return signers;
}

function textOf(signers: readonly NoteSigner[]): string {
  return signers.map(({ secretText }) => `${secretText}\n`).join('');
}
