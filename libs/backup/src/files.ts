import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { BackupRefused, DamagedBackup } from './errors.ts';
import { MANIFEST, type Manifest, type SavedFile } from './manifest.ts';

const OWNER_ONLY = { file: 0o600, folder: 0o700 };
/** Most of it is ciphertext, which no effort makes smaller. */
const LEVEL = constants.Z_BEST_SPEED;

/** @throws BackupRefused when there is something in the folder: a backup never overwrites another. */
export async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
  if ((await readdir(folder)).length > 0) throw new BackupRefused(`${folder} is not empty`);
}

/** Writes a stream to a compressed file, on the disk when it is done, and says how to know it again. */
export async function saveFile(
  folder: string,
  file: string,
  source: readonly [Readable, ...Transform[]],
): Promise<SavedFile> {
  const digest = createHash('sha256');
  let bytes = 0;
  const watched = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const target = createWriteStream(join(folder, file), {
    flags: 'wx',
    mode: OWNER_ONLY.file,
    flush: true,
  });
  await pipeline([...source, createGzip({ level: LEVEL }), watched, target]);
  return { file, sha256: digest.digest('hex'), bytes };
}

/** Written last, when every other file is on the disk. */
export async function saveManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const options = { flag: 'wx', mode: OWNER_ONLY.file, flush: true };
  await writeFile(join(folder, MANIFEST), text, options);
  const opened = await open(folder, 'r');
  await opened.sync();
  await opened.close();
}

/** @throws DamagedBackup when the file is missing or is not as it was written. */
export async function checkFile(folder: string, { file, sha256 }: SavedFile): Promise<void> {
  const path = join(folder, file);
  const digest = createHash('sha256');
  try {
    await pipeline(createReadStream(path), digest);
  } catch (error) {
    throw new DamagedBackup(path, "can't be read", { cause: error });
  }
  if (digest.digest('hex') !== sha256) throw new DamagedBackup(path, 'is not as it was written');
}

/** The compressed content of a file. */
export function openFile(folder: string, { file }: SavedFile): Readable {
  return createReadStream(join(folder, file));
}
