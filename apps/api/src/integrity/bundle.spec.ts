import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportBundle, loadSigners, type Bundle } from '@saksgang/integrity';
import { caseNumber, notarisedStore } from '../testing/notarised-store.ts';
import { verifyFile } from './verify-file.ts';

const stream = caseNumber(1);

let folder: string;
let bundle: Bundle;

/** The database is gone before anything is verified. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-bundle-'));
  const notarised = await notarisedStore();
  await notarised.write(caseNumber(2), 2);
  await notarised.write(stream, 4);
  await notarised.write(caseNumber(2), 3);
  await notarised.notarise();
  const { store, integrity } = notarised;
  const exported = await exportBundle(stream, { store, integrity: integrity.proofs });
  if (!exported) throw new Error('nothing was exported');
  bundle = exported;
  await notarised.write(stream, 1);
  await expect(exportBundle(stream, { store, integrity: integrity.proofs })).rejects.toThrow(
    'the newest events are not signed yet',
  );
  expect(await exportBundle(caseNumber(3), { store, integrity: integrity.proofs })).toBeNull();
  await notarised.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verified(content: unknown, keys: string | null = null) {
  const path = join(folder, 'bundle.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  const lines: string[] = [];
  const code = await verifyFile(path, keys, (line) => lines.push(line));
  return { code, verdict: lines.at(-1) ?? '' };
}

type Event = Bundle['events'][number];
const withEvents = (change: (events: readonly Event[]) => readonly Event[]) => ({
  ...bundle,
  events: change(bundle.events),
});
const withSecond = (change: (event: Event) => object) =>
  withEvents((events) =>
    events.map((event, at) => (at === 1 ? { ...event, ...change(event) } : event)),
  );

describe('An exported case', () => {
  it('is verified without the database', async () => {
    expect(await verified(bundle)).toEqual({
      code: 0,
      verdict: 'Everything is as it was signed.',
    });
  });

  it('is verified with keys had from elsewhere, and refused when they are others', async () => {
    const keys = join(folder, 'keys.txt');
    await writeFile(keys, bundle.verifierKeys.join('\n'));
    expect(await verified(bundle, keys)).toMatchObject({ code: 0 });
    const [stranger] = await loadSigners(join(folder, 'stranger.key'), 'saksgang/other');
    await writeFile(keys, `${stranger?.verifier.text}\n`);
    const { code, verdict } = await verified(bundle, keys);
    expect([code, verdict]).toEqual([1, expect.stringContaining('no known key has signed')]);
  });

  it.each([
    [
      'altered',
      () => withSecond(({ event }) => ({ event: { ...event, data: { words: 'Other' } } })),
      /NOT AS SIGNED \(altered\): event 1 of case-\S+ was altered/,
    ],
    [
      'removed',
      () => withEvents((events) => events.toSpliced(1, 1)),
      /\(removed\): event 1 of case-\S+ was removed/,
    ],
    [
      'repeated',
      () => withEvents((events) => events.toSpliced(2, 0, ...events.slice(1, 2))),
      /\(inserted\): event 1 of case-\S+ was inserted/,
    ],
    [
      'put in another order',
      () => withEvents((events) => [...events].reverse()),
      /\(removed\): event 0 of case-\S+ was removed/,
    ],
    [
      'said to stand elsewhere in the store',
      () => withSecond(({ leafIndex }) => ({ leafIndex: leafIndex + 1 })),
      /event 1 of case-\S+ is not in the tree that was signed/,
    ],
    [
      'of another case',
      () => ({ ...bundle, stream: caseNumber(2) }),
      /event 0 of case-\S+ was inserted: it is of another stream/,
    ],
  ])('is refused with an event %s', async (_what, tampered, verdict) => {
    expect(await verified(tampered())).toEqual({
      code: 1,
      verdict: expect.stringMatching(verdict),
    });
  });

  it('is refused with another checkpoint', async () => {
    const checkpoint = bundle.checkpoint.replace('\n9\n', '\n8\n');
    const { code, verdict } = await verified({ ...bundle, checkpoint });
    expect([code, verdict]).toEqual([1, expect.stringContaining('signature of the key')]);
  });

  it.each([
    ['is no JSON', '{', /the file is not JSON/],
    ['is something else', { hello: 1 }, /format is not as in a saksgang-bundle/],
    ['says more than is proved', () => withSecond(() => ({ note: 'x' })), /events\.1 is not as/],
  ])('is refused when it %s', async (_what, content, verdict) => {
    const given = typeof content === 'function' ? content() : content;
    expect(await verified(given)).toEqual({ code: 1, verdict: expect.stringMatching(verdict) });
  });

  it('is refused when the file cannot be read', async () => {
    const lines: string[] = [];
    expect(await verifyFile(join(folder, 'none'), null, (line) => lines.push(line))).toBe(1);
    expect(lines).toEqual(["The file can't be read (ENOENT)."]);
  });
});
