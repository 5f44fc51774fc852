import { describe, expect, it } from '@jest/globals';
import { START, StoreUnavailable, storeWith } from '@saksgang/event-store';
import { aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { openMemoryEventStore } from './memory-event-store.ts';

describe('A store that changes a part of another', () => {
  it('does its own part, and leaves the rest', async () => {
    const memory = openMemoryEventStore();
    const events = someEvents(1);
    await memory.append([{ stream: aStream(), expected: 'noStream', events }]);
    const away = storeWith(memory, {
      append: () => Promise.reject(new StoreUnavailable('away')),
    });
    const append = away.append([{ stream: aStream(), expected: 'noStream', events }]);
    await expect(append).rejects.toThrow(StoreUnavailable);
    expect((await away.readAll({ after: START, limit: 10 })).events).toHaveLength(1);
  });

  it('reads many streams in one question exactly where the other does', async () => {
    const memory = openMemoryEventStore();
    expect(storeWith(memory, {}).readStreams).toBeUndefined();
    const read = async () => [];
    const able = storeWith(memory, { readStreams: read });
    expect(await storeWith(able, {}).readStreams?.(new Map())).toEqual([]);
  });
});
