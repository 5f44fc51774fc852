import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemoryKeyRing, type EventStore } from '@saksgang/event-store';
import { instant, REDACTED } from '@saksgang/kernel';
import fc from 'fast-check';
import { alongside } from './alongside.contract.ts';
import { aCommand, aStream } from './builders.ts';
import { CHILD, NOW, openStreams, write } from './notebook-streams.ts';
import { notebook } from './notebook.ts';
import type { OpenStore } from './open-store.ts';
import { racing } from './racing.contract.ts';

/** How streams are loaded and commands carried out, on this engine. */
export function streamsContract(name: string, openStore: OpenStore): void {
  describe(`Streams on ${name}`, () => {
    let opened: Awaited<ReturnType<OpenStore>>;
    beforeAll(async () => {
      opened = await openStore();
    });
    afterAll(async () => {
      await opened.store.close();
      await opened.close();
    });
    loading(() => opened.store);
    handling(() => opened.store);
    racing(() => opened.store);
    alongside(() => opened.store);
  });
}

function loading(store: () => EventStore): void {
  describe('loading', () => {
    it('is the beginning where there is nothing', async () => {
      const loaded = await openStreams(store()).load(aStream());
      expect(loaded).toMatchObject({ state: notebook.initial, revision: null, recordedAt: null });
    });

    it('folds what is stored, with who wrote it, and tells where it stands', async () => {
      const [streams, stream] = [openStreams(store()), aStream()];
      await streams.handle(write(stream, ['a', 'b']));
      const loaded = await streams.load(stream);
      expect(loaded.state).toMatchObject({ notes: ['a', 'b'], writers: ['user-1', 'user-1'] });
      expect(loaded).toMatchObject({
        revision: 1,
        recordedAt: NOW,
        position: await store().head(),
      });
    });

    it('sees what another process has written since', async () => {
      const [here, there, stream] = [openStreams(store()), openStreams(store()), aStream()];
      await here.handle(write(stream, ['a'], { command: { type: 'CloseBook' } }));
      expect((await there.load(stream)).revision).toBe(0);
      const other = aStream();
      const keys = new MemoryKeyRing();
      const [one, two] = [openStreams(store(), keys), openStreams(store(), keys)];
      await one.handle(write(other, ['a']));
      expect((await two.load(other)).state.notes).toEqual(['a']);
      await one.handle(write(other, ['b']));
      expect((await two.load(other)).state.notes).toEqual(['a', 'b']);
    });

    it('gives any moment the state it had then: property over all revisions', async () => {
      const streams = openStreams(store());
      const batches = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 5,
      });
      const property = fc.asyncProperty(batches, async (texts) => {
        const stream = aStream();
        for (const batch of texts.map((batch) => batch.map(plain))) {
          await streams.handle(write(stream, batch));
        }
        const all = texts.flat().map(plain);
        for (const revision of all.keys()) {
          const then = await streams.load(stream, { revision });
          expect(then.state.notes).toEqual(all.slice(0, revision + 1));
          expect(then.revision).toBe(revision);
        }
      });
      await fc.assert(property, { numRuns: 10 });
    });

    it('knows what was recorded by a point in time', async () => {
      const [streams, stream] = [openStreams(store()), aStream()];
      for (const [hour, text] of ['a', 'b', 'c'].entries()) {
        const now = instant(`2026-01-05T1${hour}:00:00Z`);
        await streams.handle(write(stream, [text], { now }));
      }
      const at = async (time: string) =>
        (await streams.load(stream, { recordedAt: instant(time) })).state.notes;
      expect(await at('2026-01-05T09:59:59.999Z')).toEqual([]);
      expect(await at('2026-01-05T11:00:00.000Z')).toEqual(['a', 'b']);
      expect(await at('2026-02-01T00:00:00.000Z')).toEqual(['a', 'b', 'c']);
    });

    it('gives the events of a range', async () => {
      const [streams, stream] = [openStreams(store()), aStream()];
      await streams.handle(write(stream, ['a', 'b', 'c', 'd']));
      const events = await streams.events(stream, { from: 1, to: 2 });
      expect(events.map(({ event }) => event.data)).toEqual([{ text: 'b' }, { text: 'c' }]);
      expect(await streams.events(stream)).toHaveLength(4);
    });

    it('reads Redacted where the key is gone: history still folds', async () => {
      const [keys, stream] = [new MemoryKeyRing(), aStream()];
      await openStreams(store(), keys).handle(write(stream, ['a', 'b']));
      await keys.destroy([CHILD], 'erasure-1');
      const { state } = await openStreams(store(), keys).load(stream);
      expect(state.notes).toEqual([REDACTED, REDACTED]);
    });
  });
}

function handling(store: () => EventStore): void {
  describe('carrying out a command', () => {
    it('stores what was decided and tells where it stands', async () => {
      const [streams, stream] = [openStreams(store()), aStream()];
      const handled = await streams.handle(write(stream, ['a', 'b']));
      expect(handled).toEqual({
        ok: true,
        value: { stream, revision: 1, position: await store().head(), repeated: false },
      });
    });

    it('writes nothing when there is nothing to say, or when it is refused', async () => {
      const [streams, stream] = [openStreams(store()), aStream()];
      const close = { command: { type: 'CloseBook' } } as const;
      await streams.handle(write(stream, [], close));
      const head = await store().head();
      const quiet = await streams.handle(write(stream, [], close));
      const refused = await streams.handle(write(stream, ['late']));
      expect(quiet).toMatchObject({ ok: true, value: { revision: 0, repeated: false } });
      expect(refused).toEqual({ ok: false, error: { code: 'BookIsClosed' } });
      expect(await store().head()).toBe(head);
    });

    it('answers a repeated command as the first time, whatever came between', async () => {
      const [streams, stream] = [openStreams(store()), aStream()];
      const request = write(stream, ['a', 'b']);
      const first = await streams.handle(request);
      await streams.handle(write(stream, ['c']));
      await streams.handle(write(stream, [], { command: { type: 'CloseBook' } }));
      for (const process of [streams, openStreams(store(), new MemoryKeyRing())]) {
        const again = await process.handle(request);
        expect(again).toEqual({ ok: true, value: { ...valueOf(first), repeated: true } });
      }
      expect((await streams.load(stream)).revision).toBe(3);
    });

    it('answers a command that opened another stream from there', async () => {
      if (!store().capabilities.commandLedger) return;
      const streams = openStreams(store());
      const [stream, metadata] = [aStream(), aCommand()];
      const first = await streams.handle(write(stream, ['a', 'b'], { metadata }));
      const again = await streams.handle(write(aStream(), ['a', 'b'], { metadata }));
      expect(again).toEqual({ ok: true, value: { ...valueOf(first), repeated: true } });
    });

    it('refuses a command id that comes with another body', async () => {
      const [streams, metadata] = [openStreams(store()), aCommand()];
      const other = { ...metadata, commandFingerprint: 'f2' };
      const stream = aStream();
      await streams.handle(write(stream, ['a'], { metadata }));
      const reused = { ok: false, error: { code: 'CommandIdReused' } };
      expect(await streams.handle(write(stream, ['b'], { metadata: other }))).toEqual(reused);
      if (!store().capabilities.commandLedger) return;
      expect(await streams.handle(write(aStream(), ['b'], { metadata: other }))).toEqual(reused);
    });

    it('refuses a revision that is not the present one, and tells which is', async () => {
      const [streams, stream] = [openStreams(store()), aStream()];
      await streams.handle(write(stream, ['a', 'b']));
      const stale = await streams.handle(write(stream, ['c'], { expectedRevision: 0 }));
      expect(stale).toEqual({ ok: false, error: { code: 'StaleRevision', currentRevision: 1 } });
      const fresh = await streams.handle(write(stream, ['c'], { expectedRevision: 1 }));
      expect(fresh).toMatchObject({ ok: true, value: { revision: 2 } });
    });

    it('never lets the time of recording run backwards in a stream', async () => {
      const [streams, stream] = [openStreams(store()), aStream()];
      await streams.handle(write(stream, ['a'], { now: instant('2026-01-05T12:00:00Z') }));
      await streams.handle(write(stream, ['b'], { now: instant('2026-01-05T11:00:00Z') }));
      const times = (await streams.events(stream)).map(({ stored }) => stored.recordedAt);
      expect(times).toEqual(['2026-01-05T12:00:00.000Z', '2026-01-05T12:00:00.000Z']);
    });
  });
}

/** What any engine may hold: the rest is refused, as the contract of bad input says. */
function plain(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '');
}

function valueOf(result: { readonly ok: boolean; readonly value?: unknown }): object {
  return result.value as object;
}
