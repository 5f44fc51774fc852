import { describe, expect, it } from '@jest/globals';
import {
  END,
  START,
  StreamDeletedError,
  streamNameFilter,
  UnknownError,
  type Position,
} from '@kurrent/kurrentdb-client';
import { connectedForFile, newStream, oneEvent, someEvents } from './testing/connected.ts';
import { caughtUp, follow } from './testing/subscriber.ts';

const { client } = await connectedForFile();

const ofStream = (stream: string, checkpoints: Position[] = [], maxSearchWindow = 32) =>
  streamNameFilter({
    prefixes: [stream],
    maxSearchWindow,
    checkpointInterval: 1,
    checkpointReached: async (_subscription, position) => void checkpoints.push(position),
  });

describe('Subscribing to a stream', () => {
  it('is exclusive of where it starts, and goes on with what is written', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(3));
    const subscription = client.subscribeToStream(stream, { fromRevision: 0n });
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    await client.appendToStream(stream, oneEvent());
    await subscriber.given(3);
    expect(subscriber.revisions).toEqual([1n, 2n, 3n]);
    await subscription.unsubscribe();
  });

  it('misses nothing that is written while it begins, even when there was no such stream', async () => {
    const stream = newStream();
    const subscription = client.subscribeToStream(stream);
    const subscriber = follow(subscription);
    for (const event of someEvents(20)) await client.appendToStream(stream, event);
    await subscriber.given(20);
    expect(subscriber.revisions).toEqual(Array.from({ length: 20 }, (_, index) => BigInt(index)));
    await subscription.unsubscribe();
  });

  it('is silent past the end', async () => {
    const stream = newStream();
    await client.appendToStream(stream, oneEvent());
    const past = client.subscribeToStream(stream, { fromRevision: 5n });
    const here = client.subscribeToStream(stream, { fromRevision: END });
    const [silent, live] = [follow(past), follow(here)];
    await Promise.all([caughtUp(past), caughtUp(here)]);
    await client.appendToStream(stream, someEvents(3));
    await live.given(3);
    expect(silent.revisions).toEqual([]);
    await Promise.all([past.unsubscribe(), here.unsubscribe()]);
  });

  it('is refused when the stream was tombstoned', async () => {
    const stream = newStream();
    await client.appendToStream(stream, oneEvent());
    await client.tombstoneStream(stream);
    const subscriber = follow(client.subscribeToStream(stream));
    expect(await subscriber.end).toBeInstanceOf(StreamDeletedError);
  });
});

describe('Subscribing to $all', () => {
  it('is exclusive of where it starts, with the positions that a read gives', async () => {
    const stream = newStream();
    const first = await client.appendToStream(stream, oneEvent());
    const second = await client.appendToStream(stream, oneEvent());
    const fromPosition = first.position ?? START;
    const subscription = client.subscribeToAll({ fromPosition, filter: ofStream(stream) });
    const subscriber = follow(subscription);
    await subscriber.given(1);
    expect(subscriber.positions).toEqual([second.position]);
    await subscription.unsubscribe();
  });

  it('delivers what is new past the end, at lower positions', async () => {
    const past = { commit: 2n ** 40n, prepare: 2n ** 40n };
    const subscription = client.subscribeToAll({ fromPosition: past });
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    const { position } = await client.appendToStream(newStream(), oneEvent());
    await subscriber.given(1);
    expect(subscriber.positions).toEqual([position]);
    await subscription.unsubscribe();
  });

  it('fails as unknown in the middle of a record', async () => {
    const { position } = await client.appendToStream(newStream(), oneEvent());
    const commit = (position?.commit ?? 0n) + 1n;
    const middle = { commit, prepare: commit };
    const subscriber = follow(client.subscribeToAll({ fromPosition: middle }));
    expect(await subscriber.end).toBeInstanceOf(UnknownError);
  });

  it('says that it has caught up, and nothing else with it', async () => {
    const subscription = client.subscribeToAll({ fromPosition: END });
    expect(await caughtUp(subscription)).toEqual({});
    await subscription.unsubscribe();
  });

  it('gives the time of writing to the millisecond, where a read gives whole seconds', async () => {
    const stream = newStream();
    const now = Date.now();
    await client.appendToStream(stream, oneEvent());
    const subscription = client.subscribeToStream(stream);
    for await (const { event } of subscription) {
      expect(event?.created.getTime()).toBeGreaterThanOrEqual(now);
      break;
    }
    for await (const { event } of client.readStream(stream)) {
      expect(event?.created.getMilliseconds()).toBe(0);
    }
    await subscription.unsubscribe();
  });
});

describe('A checkpoint frame', () => {
  it('comes after every 32 events that were looked at, in the past and live, with a filter that lets none of them pass', async () => {
    const [quiet, loud] = [newStream(), newStream()];
    const { position } = await client.appendToStream(quiet, oneEvent());
    await client.appendToStream(loud, someEvents(64));
    const checkpoints: Position[] = [];
    const subscription = client.subscribeToAll({
      fromPosition: position ?? START,
      filter: ofStream(quiet, checkpoints),
    });
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    expect(checkpoints).toHaveLength(2);
    await client.appendToStream(loud, someEvents(32));
    await client.appendToStream(quiet, oneEvent());
    await subscriber.given(1);
    expect(checkpoints).toHaveLength(3);
    await subscription.unsubscribe();
  });

  it('is exact: resuming from any of them gives what came after it and nothing twice', async () => {
    const stream = newStream();
    const checkpoints: Position[] = [];
    await client.appendToStream(stream, someEvents(100));
    const subscription = client.subscribeToAll({ filter: ofStream(stream, checkpoints, 4) });
    const subscriber = follow(subscription);
    await subscriber.given(100);
    await subscription.unsubscribe();
    for (const checkpoint of checkpoints.slice(-25)) {
      const later = subscriber.positions.filter(({ commit }) => commit > checkpoint.commit);
      const resumed = client.subscribeToAll({ fromPosition: checkpoint, filter: ofStream(stream) });
      const rest = follow(resumed);
      await rest.given(later.length);
      expect(rest.positions).toEqual(later);
      await resumed.unsubscribe();
    }
  });

  it('runs ahead of what `for await` has taken', async () => {
    const [stream, checkpoints]: [string, Position[]] = [newStream(), []];
    const { position } = await client.appendToStream(newStream(), oneEvent());
    await client.appendToStream(stream, someEvents(40));
    const filter = ofStream(stream, checkpoints, 1);
    const fromPosition = position ?? START;
    for await (const { event } of client.subscribeToAll({ fromPosition, filter })) {
      while (checkpoints.length < 10) await new Promise((resolve) => setImmediate(resolve));
      expect(checkpoints[9]?.commit).toBeGreaterThan(event?.position.commit ?? 0n);
      break;
    }
  });
});
