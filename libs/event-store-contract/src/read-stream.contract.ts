import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore, ReadStreamOptions, StreamName } from '@saksgang/event-store';
import { aStream, someEvents } from './builders.ts';
import { read } from './reading.ts';

const LENGTH = 7;

export function readStreamContract(store: () => EventStore): void {
  describe('reading a stream', () => {
    let stream: StreamName;
    beforeAll(async () => {
      stream = aStream();
      await store().append([{ stream, expected: 'noStream', events: someEvents(LENGTH) }]);
    });

    it.each<readonly [ReadStreamOptions, readonly number[]]>([
      [{}, [0, 1, 2, 3, 4, 5, 6]],
      [{ from: 5 }, [5, 6]],
      [{ to: 1 }, [0, 1]],
      [{ from: 2, to: 4 }, [2, 3, 4]],
      [{ from: 4, to: 2 }, []],
      [{ from: 7 }, []],
      [{ direction: 'backwards' }, [6, 5, 4, 3, 2, 1, 0]],
      [{ direction: 'backwards', from: 3 }, [3, 2, 1, 0]],
      [{ direction: 'backwards', from: 4, to: 2 }, [4, 3, 2]],
      [{ direction: 'backwards', from: 99, to: 5 }, [6, 5]],
    ])('%j gives the revisions %j', async (options, revisions) => {
      const events = await read(store(), stream, options);
      expect(events.map((event) => event.revision)).toEqual(revisions);
    });

    it('is empty where there is nothing', async () => {
      expect(await read(store(), aStream())).toEqual([]);
    });

    it('may be broken off and begun again', async () => {
      for await (const event of store().readStream(stream)) {
        if (event.revision === 2) break;
      }
      expect(await read(store(), stream)).toHaveLength(LENGTH);
    });

    it('reads streams longer than any page', async () => {
      const long = aStream();
      await store().append([{ stream: long, expected: 'noStream', events: someEvents(1_000) }]);
      await store().append([{ stream: long, expected: 999, events: someEvents(1_000) }]);
      await store().append([{ stream: long, expected: 1_999, events: someEvents(1) }]);
      const revisions = (await read(store(), long)).map((event) => event.revision);
      expect(revisions).toEqual(Array.from({ length: 2_001 }, (_, revision) => revision));
    });
  });
}
