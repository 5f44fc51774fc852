import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '@saksgang/event-store';
import { aCommand, aStream, someEvents } from './builders.ts';
import { read } from './reading.ts';

export function multiStreamContract(store: () => EventStore): void {
  describe('an append to several streams', () => {
    it('is stored whole', async () => {
      if (!store().capabilities.multiStreamAppend) return;
      const [one, two] = [aStream('case'), aStream('group')];
      const command = aCommand();
      const requests = [
        { stream: one, expected: 'noStream', events: someEvents(2, command) },
        { stream: two, expected: 'any', events: someEvents(1, command) },
      ] as const;
      const outcome = await store().append(requests);
      expect(outcome).toMatchObject({ status: 'appended', revisions: [1, 0] });
      expect(await store().append(requests)).toEqual({ ...outcome, status: 'idempotent' });
      expect(await read(store(), one)).toHaveLength(2);
      expect(await read(store(), two)).toHaveLength(1);
    });

    it('leaves nothing behind when one of them is refused', async () => {
      if (!store().capabilities.multiStreamAppend) return;
      const [one, two] = [aStream('case'), aStream('group')];
      await store().append([{ stream: two, expected: 'noStream', events: someEvents(1) }]);
      const command = aCommand();
      const outcome = await store().append([
        { stream: one, expected: 'noStream', events: someEvents(2, command) },
        { stream: two, expected: 'noStream', events: someEvents(1, command) },
      ]);
      expect(outcome).toMatchObject({ status: 'conflict', stream: two, actual: 0 });
      expect(await read(store(), one)).toEqual([]);
    });
  });
}
