import { describe, expect, it } from '@jest/globals';
import { MemoryKeyRing, type EventStore, type StreamName } from '@saksgang/event-store';
import { aCommand, aStream } from './builders.ts';
import { openStreams, write } from './notebook-streams.ts';

/** A command that begins one stream together with its step in another. */
export function alongside(store: () => EventStore): void {
  /** Two processes, and how one of them writes to a stream and begins a second with it. */
  function processes() {
    const keys = new MemoryKeyRing();
    const [here, there] = [openStreams(store(), keys), openStreams(store(), keys)];
    const request = (stream: StreamName, other: StreamName, metadata = aCommand()) =>
      write(stream, ['a', 'b'], {
        metadata,
        alongside: async () => {
          if ((await here.load(other)).revision !== null) return [];
          const prepared = await here.prepare(write(other, ['c'], { metadata }));
          return prepared.ok && prepared.value ? [prepared.value] : [];
        },
      });
    return { here, there, request };
  }

  describe('a command that begins another stream with its step', () => {
    it('stores both, and answers with where its own step stands', async () => {
      if (!store().capabilities.multiStreamAppend) return;
      const { here, request } = processes();
      const [stream, other] = [aStream(), aStream()];
      const sent = request(stream, other);
      const first = await here.handle(sent);
      const { position } = await here.load(stream);
      expect(first).toMatchObject({ value: { stream, revision: 1, position, repeated: false } });
      expect((await here.load(other)).state.notes).toEqual(['c']);
      expect(await here.handle(sent)).toMatchObject({
        value: { revision: 1, position, repeated: true },
      });
    });

    it('leaves that stream alone when somebody else has just begun it', async () => {
      if (!store().capabilities.multiStreamAppend) return;
      const { here, there, request } = processes();
      const [stream, other] = [aStream(), aStream()];
      const sent = request(stream, other);
      let first = true;
      const raced = {
        ...sent,
        alongside: async () => {
          const prepared = (await sent.alongside?.()) ?? [];
          if (first) await there.handle(write(other, ['theirs']));
          first = false;
          return prepared;
        },
      };
      expect(await here.handle(raced)).toMatchObject({ ok: true, value: { revision: 1 } });
      expect((await here.load(other)).state.notes).toEqual(['theirs']);
    });

    it('is carried out once when it is sent twice at once, and answered the same', async () => {
      if (!store().capabilities.multiStreamAppend) return;
      const { here, there, request } = processes();
      for (let round = 0; round < 10; round++) {
        const [stream, other] = [aStream(), aStream()];
        const sent = request(stream, other);
        const answers = await Promise.all([
          here.handle(sent),
          there.handle(sent),
          here.handle(sent),
        ]);
        const { position } = await here.load(stream);
        for (const answer of answers) {
          expect(answer).toMatchObject({ ok: true, value: { stream, revision: 1, position } });
        }
        expect((await here.load(other)).state.notes).toEqual(['c']);
      }
    });
  });
}
