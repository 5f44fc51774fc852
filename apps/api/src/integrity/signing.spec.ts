import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isConsistent, loadSigners, rotateSigners, verifyStore } from '@saksgang/integrity';
import { caseNumber, notarisedStore, type NotarisedStore } from '../testing/notarised-store.ts';

const stream = caseNumber(1);
const A_DAY_MS = 86_400_000;

let notarised: NotarisedStore;
beforeEach(async () => {
  notarised = await notarisedStore();
  await notarised.write(stream, 3);
  await notarised.notarise();
});
afterEach(() => notarised.close());

async function signatureLines(size: number): Promise<readonly string[]> {
  const note = (await notarised.integrity.archive.read(size)) ?? '';
  return note.split('\n').filter((line) => line.startsWith('— '));
}

describe('The notary', () => {
  it('signs when there is news, outside the database, and not again when there is none', async () => {
    await notarised.notarise();
    expect(await notarised.integrity.archive.sizes()).toEqual([3]);
    const latest = await readFile(join(notarised.folder, 'latest.txt'), 'utf8');
    expect(latest.startsWith(`${notarised.integrity.origin}\n3\n`)).toBe(true);
  });

  it('signs what comes first at once: events noted under no checkpoint look like a theft of them', async () => {
    const fresh = await notarisedStore();
    await fresh.write(stream, 3);
    await fresh.notarise(A_DAY_MS);
    expect(await fresh.integrity.archive.sizes()).toEqual([3]);
    await fresh.close();
  });

  it('goes on where it stopped, and proves that nothing signed before has changed', async () => {
    const { proofs } = notarised.integrity;
    const older = await proofs.status();
    await notarised.write(stream, 4);
    expect((await proofs.status()).lag).toBe(4n);
    await notarised.notarise();
    const newer = await proofs.status();
    const proof = (await proofs.consistency(older.treeSize, newer.treeSize)) ?? [];
    const head = ({ treeSize: size, root }: typeof older) => ({ size, root });
    expect(newer).toMatchObject({ treeSize: 7, lag: 0n });
    expect(isConsistent(head(older), head(newer), proof)).toBe(true);
    expect(await proofs.consistency(7, 8)).toBeNull();
  });

  it('notes each event once, also when two are at work', async () => {
    await notarised.write(stream, 50);
    await Promise.all([notarised.notarise(), notarised.notarise()]);
    expect(await notarised.verify()).toMatchObject({ events: 53, unsigned: 0, finding: null });
    expect(notarised.complaints).toEqual([]);
  });

  it('changes its key without a break: both sign, whoever knows either can check', async () => {
    const { archive, origin } = notarised.integrity;
    await rotateSigners(notarised.keyFile, origin);
    await notarised.write(stream, 1);
    await notarised.notarise();
    expect(await signatureLines(3)).toHaveLength(1);
    expect(await signatureLines(4)).toHaveLength(2);
    await rotateSigners(notarised.keyFile, origin);
    await notarised.write(stream, 1);
    await notarised.notarise();
    expect(await archive.keys()).toHaveLength(3);
    expect(await notarised.verify()).toMatchObject({ checkpoints: 3, finding: null });
  });
});

describe('Checkpoints that cannot be trusted', () => {
  it('are not continued when they are another store’s', async () => {
    const other = await notarisedStore(notarised.folder);
    await other.write(stream, 5);
    await other.notarise();
    expect(other.complaints.join()).toContain('the checkpoints are of another store');
    expect((await other.verify()).finding).toMatchObject({
      kind: 'checkpoint',
      sentence: expect.stringContaining('it is of another store'),
    });
    expect(await notarised.integrity.archive.sizes()).toEqual([3]);
    await other.close();
  });

  it('are named when nobody known has signed them', async () => {
    const { store, integrity } = notarised;
    const strangers = await loadSigners(`${notarised.keyFile}.other`, integrity.origin);
    const keys = strangers.map(({ verifier }) => verifier);
    const { finding } = await verifyStore({ store, ...integrity, keys });
    expect(finding).toMatchObject({
      kind: 'checkpoint',
      sentence: expect.stringContaining('no known key has signed the note'),
    });
  });
});
