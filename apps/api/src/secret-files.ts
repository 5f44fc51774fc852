import { randomBytes, randomUUID } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './error-code.ts';

const SECRET_BYTES = 32;

/** A secret of 256 bits in a file that only its owner may read; made the first time. */
export async function secretFile(path: string): Promise<Uint8Array> {
  const draft = `${path}.${randomUUID()}`;
  await writeSecret(draft);
  try {
    // Whole or not at all, and never over another process's secret.
    await link(draft, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  await syncFolder(dirname(path));
  return readSecret(path);
}

/** On the disk before this returns: what is sealed next depends on it. */
async function writeSecret(path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(SECRET_BYTES).toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder outlast a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** @throws Error when the file cannot be read or does not hold 64 hex digits. */
export async function readSecret(path: string): Promise<Uint8Array> {
  const text = (await readFile(path, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error('a secret file holds 64 hex digits');
  return Buffer.from(text, 'hex');
}
