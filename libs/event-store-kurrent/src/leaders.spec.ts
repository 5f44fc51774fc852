import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { START, type EventStore } from '@saksgang/event-store';
import { aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { startKurrentStandIn, type Fault, type KurrentStandIn } from '@saksgang/kurrent-stand-in';
import { openKurrentEventStore } from './kurrent-event-store.ts';
import { aStoreName, noLog } from './testing/a-server.ts';

let leader: KurrentStandIn;
let follower: KurrentStandIn;
let store: EventStore;
let elsewhere: Fault;

/** Refuses everything from now on, as a node does that has lost the lead. */
function follow(node: KurrentStandIn): void {
  for (const call of ['append', 'read', 'subscribe'] as const)
    node.faults.plan(call, elsewhere, 100);
}

beforeEach(async () => {
  [leader, follower] = [await startKurrentStandIn(), await startKurrentStandIn()];
  const { hostname: host, port } = new URL(leader.url);
  elsewhere = { kind: 'notLeader', host, port: Number(port) };
  follow(follower);
  const url = new URL(follower.url);
  [url.username, url.password] = ['admin', 'changeit'];
  const options = { url: url.href, store: aStoreName(), mayMake: true, log: noLog };
  store = await openKurrentEventStore(options);
});
afterEach(async () => {
  await store.close();
  await Promise.all([leader.stop(), follower.stop()]);
});

describe('A store that is reached by a node which does not lead', () => {
  it('is written to, read and followed where the leader is, with the credentials of its address', async () => {
    const [stream, abort] = [aStream(), new AbortController()];
    const seen: number[] = [];
    const following = (async () => {
      const { signal } = abort;
      for await (const { events } of store.subscribe({ after: START, signal })) {
        seen.push(...events.map(({ revision }) => revision));
        if (seen.length >= 3) abort.abort();
      }
    })();
    for (const expected of ['noStream', 0, 1] as const) {
      const outcome = await store.append([{ stream, expected, events: someEvents(1) }]);
      expect(outcome.status).toBe('appended');
    }
    const read: number[] = [];
    for await (const { revision } of store.readStream(stream)) read.push(revision);
    expect(read).toEqual([0, 1, 2]);
    await following;
    expect(seen).toEqual([0, 1, 2]);
  });
});
