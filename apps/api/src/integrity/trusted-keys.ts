import { readFile } from 'node:fs/promises';
import { parseVerifier, type NoteVerifier } from '@saksgang/integrity';

/**
 * The keys whose signatures count.
 * @param file one key a line, had from a place one trusts; null takes those that lie beside the checkpoints
 * @throws MalformedKey when a line is no key
 */
export async function trustedKeys(
  file: string | null,
  published: readonly string[],
): Promise<readonly NoteVerifier[]> {
  const lines = file === null ? published : (await readFile(file, 'utf8')).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parseVerifier);
}
