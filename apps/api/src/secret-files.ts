import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

const SECRET_BYTES = 32;

/** A secret of 256 bits in a file that only its owner may read; made the first time. */
export async function secretFile(path: string): Promise<Uint8Array> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${randomBytes(SECRET_BYTES).toString('hex')}\n`, { mode: 0o600 });
  try {
    // Whole or not at all, and never over another process's secret.
    await link(draft, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return readSecret(path);
}

/** @throws Error when the file cannot be read or does not hold 64 hex digits. */
export async function readSecret(path: string): Promise<Uint8Array> {
  const text = (await readFile(path, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error('a secret file holds 64 hex digits');
  return Buffer.from(text, 'hex');
}
