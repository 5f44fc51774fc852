import { readFile } from 'node:fs/promises';
import { MalformedBundle, MalformedKey, parseBundle, verifyBundle } from '@saksgang/integrity';
import { errorCode } from '../error-code.ts';
import { trustedKeys } from './trusted-keys.ts';
import { conclude } from './verify-system.ts';

const OWN_KEYS =
  'The keys came with the bundle. That they are the municipality’s own, only a copy from elsewhere shows: --keys FILE.';

/**
 * Verifies an exported bundle, without any database.
 * @param keys file with the keys that count; null takes those in the bundle
 * @returns the exit code: 0 only when everything is as it was signed
 */
export async function verifyFile(
  path: string,
  keys: string | null,
  print: (line: string) => void,
): Promise<number> {
  try {
    const bundle = parseBundle(await readFile(path, 'utf8'));
    const trusted = await trustedKeys(keys, bundle.verifierKeys);
    if (keys === null) print(OWN_KEYS);
    return conclude(verifyBundle(bundle, trusted), print);
  } catch (error) {
    print(whyNot(error));
    return 1;
  }
}

/** @throws the error itself when it is none that a file can cause. */
function whyNot(error: unknown): string {
  if (error instanceof MalformedBundle) return `This is no bundle: ${error.message}.`;
  if (error instanceof MalformedKey) return `This is no key: ${error.message}.`;
  const code = errorCode(error);
  if (code === null) throw error;
  return `The file can't be read (${code}).`;
}
