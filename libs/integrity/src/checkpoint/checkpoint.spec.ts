import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMPTY_ROOT } from '../merkle/hash.ts';
import { openCheckpoint, originOf, signCheckpoint } from './checkpoint.ts';
import { openFolderArchive } from './folder-archive.ts';
import { generateSigner, parseSigner, parseVerifier } from './note-keys.ts';
import { openNote, signNote } from './note.ts';
import { loadSigners, rotateSigners } from './signer-file.ts';

/** The key and the note that implementations of signed notes are compared on (golang.org/x/mod/sumdb/note). */
const SIGNER = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const VERIFIER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const origin = originOf('00000000-0000-4000-8000-000000000001');
const checkpoint = { origin, size: 7, root: EMPTY_ROOT };

describe('A signed note', () => {
  it('is written as other implementations write it', () => {
    expect(parseSigner(SIGNER).verifier.text).toBe(VERIFIER);
    expect(signNote(TEXT, [parseSigner(SIGNER)])).toBe(NOTE);
    expect(parseSigner(SIGNER).secretText).toBe(SIGNER);
  });

  it('is read when a known key has signed it', () => {
    const { text, signedBy } = openNote(NOTE, [parseVerifier(VERIFIER)]);
    expect(text).toBe(TEXT);
    expect(signedBy.map(({ name }) => name)).toEqual(['PeterNeumann']);
  });

  it.each([
    ['other words', NOTE.replace('answer', 'Answer'), /signature of the key c74f20a3 is wrong/],
    ['another name', NOTE.replace('— PeterNeumann', '— EnochRoot'), /no known key/],
    ['no signature', TEXT, /not a signed note/],
    ['no final line break', NOTE.trimEnd(), /not a signed note/],
    ['a line that is no signature', `${NOTE}PeterNeumann\n`, /not a signed note/],
    ['control characters', NOTE.replace('If', 'I\tf'), /not a signed note/],
  ])('is refused with %s', (_what, note, reason) => {
    expect(() => openNote(note, [parseVerifier(VERIFIER)])).toThrow(reason);
  });

  it('is not asked of a key whose id is not its own, or that is of another kind', () => {
    expect(() => parseVerifier(VERIFIER.replace('c74f20a3', 'c74f20a4'))).toThrow(/key id/);
    expect(() => parseVerifier(VERIFIER.replace('+ARpc', '+AhpC'))).toThrow(/not an Ed25519 key/);
    expect(() => parseVerifier(SIGNER)).toThrow(/not an Ed25519 key/);
    expect(() => parseSigner(VERIFIER)).toThrow(/not an Ed25519 key/);
  });
});

describe('A checkpoint', () => {
  it('says whose tree it is, how many leaves it has, and its root', () => {
    const signer = generateSigner(origin);
    const note = signCheckpoint(checkpoint, [signer]);
    const body = `${origin}\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— ${origin} `;
    expect(note.startsWith(body)).toBe(true);
    expect(openCheckpoint(note, [signer.verifier])).toMatchObject(checkpoint);
  });

  it('is refused when the signed text is something else', () => {
    const signer = generateSigner(origin);
    const note = signNote('a poem\n', [signer]);
    expect(() => openCheckpoint(note, [signer.verifier])).toThrow('the note is no checkpoint');
  });

  it('carries the old key and the new one while a new one takes over', () => {
    const [old, fresh] = [generateSigner(origin), generateSigner(origin)];
    const note = signCheckpoint(checkpoint, [old, fresh]);
    for (const known of [[old.verifier], [fresh.verifier]])
      expect(openCheckpoint(note, known).signedBy).toEqual(known);
    const stranger = generateSigner(origin);
    expect(() => openCheckpoint(note, [stranger.verifier])).toThrow(/no known key/);
  });
});

describe('On the disk', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'saksgang-checkpoints-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('the notary’s key is made once, for its owner alone', async () => {
    const path = join(folder, 'made-once.key');
    const made = await Promise.all([loadSigners(path, origin), loadSigners(path, origin)]);
    const ids = made.flat().map(({ verifier }) => verifier.keyId);
    expect(new Set(ids).size).toBe(1);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('a new key signs beside the one before it, and no older one', async () => {
    const path = join(folder, 'rotated.key');
    const [first] = await loadSigners(path, origin);
    const second = await rotateSigners(path, origin);
    const third = await rotateSigners(path, origin);
    expect(second).toHaveLength(2);
    expect(second[0]?.secretText).toBe(first?.secretText);
    expect(third.map(({ secretText }) => secretText)).toEqual([
      second[1]?.secretText,
      expect.not.stringContaining(first?.secretText ?? ''),
    ]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('checkpoints stay as they were written, with the newest at hand', async () => {
    const path = join(folder, 'archive');
    const archive = await openFolderArchive(path);
    expect(await archive.latest()).toBeNull();
    await archive.add(9, 'nine\n');
    await archive.add(10, 'ten\n');
    await archive.add(10, 'another ten\n');
    expect(await archive.sizes()).toEqual([9, 10]);
    expect(await archive.read(9)).toBe('nine\n');
    expect(await archive.read(8)).toBeNull();
    expect(await archive.latest()).toBe('ten\n');
    expect(await readFile(join(path, 'latest.txt'), 'utf8')).toBe('ten\n');
    expect(await readdir(path)).toHaveLength(3);
  });

  it('every key that ever signed stays published', async () => {
    const archive = await openFolderArchive(join(folder, 'keys'));
    for (const key of ['a', 'b', 'a']) await archive.addKey(key);
    expect(await archive.keys()).toEqual(['a', 'b']);
  });
});
