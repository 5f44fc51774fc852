import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SubjectErased, type KeyRing } from '@saksgang/event-store';

/** Opens a ring on a key store of its own. */
export type OpenKeyRing = () => Promise<{ readonly ring: KeyRing; close(): Promise<void> }>;

/** What every key ring promises. */
export function keyRingContract(name: string, open: OpenKeyRing): void {
  describe(`The key ring (${name})`, () => {
    let opened: Awaited<ReturnType<OpenKeyRing>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    keeping(() => opened.ring);
    destroying(() => opened.ring);
  });
}

function keeping(ring: () => KeyRing): void {
  describe('keeping keys', () => {
    it('makes a subject’s key when it is first needed, and gives the same ever after', async () => {
      const [child, parent] = [randomUUID(), randomUUID()];
      const first = await ring().keysFor([child, parent]);
      expect(new Map(await ring().keysFor([parent, child]))).toEqual(new Map(first));
      expect(first.get(child)).toHaveLength(32);
      expect(first.get(child)).not.toEqual(first.get(parent));
    });

    it('makes nothing on reading', async () => {
      const nobody = randomUUID();
      expect(await ring().findKeys([nobody])).toEqual(new Map());
      expect(await ring().probe(nobody)).toBe('absent');
    });
  });
}

function destroying(ring: () => KeyRing): void {
  describe('destroying a key', () => {
    it('leaves nothing to read with, and others’ keys alone', async () => {
      const [child, parent] = [randomUUID(), randomUUID()];
      await ring().keysFor([child, parent]);
      await ring().destroy([child], 'erasure-1');
      expect([...(await ring().findKeys([child, parent])).keys()]).toEqual([parent]);
      expect(await ring().probe(child)).toBe('destroyed');
      expect(await ring().probe(parent)).toBe('present');
    });

    it('is for good: no new key is made for that subject, and the refusal names nobody', async () => {
      const [child, parent] = [randomUUID(), randomUUID()];
      await ring().keysFor([child]);
      await ring().destroy([child], 'erasure-1');
      const refused = ring().keysFor([parent, child]);
      await expect(refused).rejects.toThrow(SubjectErased);
      await expect(refused).rejects.not.toThrow(child);
      expect(await ring().probe(child)).toBe('destroyed');
    });

    it('leaves a tombstone for a subject that never had a key', async () => {
      const child = randomUUID();
      await ring().destroy([child], 'erasure-1');
      expect(await ring().probe(child)).toBe('destroyed');
      await expect(ring().keysFor([child])).rejects.toThrow(SubjectErased);
    });

    it('may be asked for again', async () => {
      const child = randomUUID();
      await ring().destroy([child, child], 'erasure-1');
      await ring().destroy([child], 'erasure-2');
      expect(await ring().probe(child)).toBe('destroyed');
    });

    it('tells whoever keeps what was opened with it', async () => {
      let told = 0;
      ring().onDestroyed(() => (told += 1));
      await ring().destroy([randomUUID()], 'erasure-1');
      expect(told).toBe(1);
    });

    it('overwrites the key where it was lent out', async () => {
      const child = randomUUID();
      const key = (await ring().keysFor([child])).get(child);
      await ring().destroy([child], 'erasure-1');
      expect(Buffer.from(key ?? []).toString('hex')).toBe('00'.repeat(32));
    });

    it('wins or loses against a writer that makes the key, and never leaves both', async () => {
      const children = Array.from({ length: 20 }, () => randomUUID());
      const making = children.map((child) => ring().keysFor([child]));
      await Promise.allSettled([...making, ring().destroy(children, 'erasure-1')]);
      expect([...(await ring().findKeys(children)).keys()]).toEqual([]);
      const left = await Promise.all(children.map((child) => ring().probe(child)));
      expect(new Set(left)).toEqual(new Set(['destroyed']));
    });
  });
}
