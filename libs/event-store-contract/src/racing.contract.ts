import { expect, describe, it } from '@jest/globals';
import { MemoryKeyRing, StoreUnavailable, storeWith, type EventStore } from '@saksgang/event-store';
import { aStream } from './builders.ts';
import { openStreams, write } from './notebook-streams.ts';

/** The store, in which somebody else does something just before every append. */
function beforeEachAppend(store: EventStore, act: () => Promise<unknown>): EventStore {
  return storeWith(store, {
    async append(requests) {
      await act();
      return store.append(requests);
    },
  });
}

/** What becomes of commands that several processes carry out at once. */
export function racing(store: () => EventStore): void {
  describe('commands that race', () => {
    it('are all carried out, each on the state the one before left', async () => {
      const keys = new MemoryKeyRing();
      const processes = [1, 2, 3].map(() => openStreams(store(), keys));
      const stream = aStream();
      const results = await Promise.all(
        processes.map((process, index) => process.handle(write(stream, [`note ${index}`]))),
      );
      expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
      const { state } = await openStreams(store(), keys).load(stream);
      expect(state.notes.toSorted()).toEqual(['note 0', 'note 1', 'note 2']);
    });

    it('are decided on the present, whatever a process remembers from before', async () => {
      const keys = new MemoryKeyRing();
      const [here, there] = [openStreams(store(), keys), openStreams(store(), keys)];
      const stream = aStream();
      await there.handle(write(stream, ['a']));
      await here.handle(write(stream, ['b']));
      const seen = await there.handle(write(stream, ['c'], { expectedRevision: 1 }));
      expect(seen).toMatchObject({ ok: true, value: { revision: 2 } });
      await here.handle(write(stream, [], { command: { type: 'CloseBook' } }));
      const refused = await there.handle(write(stream, ['d']));
      expect(refused).toEqual({ ok: false, error: { code: 'BookIsClosed' } });
      const quiet = await there.handle(write(stream, [], { command: { type: 'CloseBook' } }));
      expect(quiet).toMatchObject({ ok: true, value: { revision: 3 } });
    });

    it('leave the same behind in the process that wrote as in one that reads', async () => {
      const keys = new MemoryKeyRing();
      const [writer, reader] = [openStreams(store(), keys), openStreams(store(), keys)];
      const stream = aStream();
      for (const texts of [['a', 'b'], ['c']]) {
        await writer.handle(write(stream, texts));
        expect(await writer.load(stream)).toEqual(await reader.load(stream));
      }
    });

    it('are to be sent again, not refused, when somebody else is first every time', async () => {
      const keys = new MemoryKeyRing();
      const [streams, stream] = [openStreams(store(), keys), aStream()];
      const rival = () => streams.handle(write(stream, ['rival']));
      const contested = beforeEachAppend(store(), rival);
      const request = write(stream, ['a']);
      await expect(openStreams(contested, keys).handle(request)).rejects.toThrow(StoreUnavailable);
      expect(await streams.handle(request)).toMatchObject({ ok: true });
    });

    it('are refused instead when the caller named the revision it saw', async () => {
      const [streams, stream] = [openStreams(store()), aStream()];
      await streams.handle(write(stream, ['a']));
      const results = await Promise.all(
        ['b', 'c', 'd'].map((text) =>
          streams.handle(write(stream, [text], { expectedRevision: 0 })),
        ),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter(({ ok }) => !ok)).toEqual(
        Array(2).fill({ ok: false, error: { code: 'StaleRevision', currentRevision: 1 } }),
      );
    });

    it('are one when they are the same command, sent to several processes at once', async () => {
      const keys = new MemoryKeyRing();
      const request = write(aStream(), ['a', 'b']);
      const results = await Promise.all(
        Array.from({ length: 8 }, () => openStreams(store(), keys).handle(request)),
      );
      const revisions = results.map((result) => result.ok && result.value.revision);
      expect(revisions).toEqual(Array(8).fill(1));
      expect(results.filter((result) => result.ok && !result.value.repeated)).toHaveLength(1);
      expect((await openStreams(store(), keys).load(request.stream)).revision).toBe(1);
    });
  });
}
