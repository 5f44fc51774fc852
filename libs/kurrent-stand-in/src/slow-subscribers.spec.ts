import { describe, expect, it } from '@jest/globals';
import { END, UnknownError } from '@kurrent/kurrentdb-client';
import { connectedForFile, newStream, oneEvent, someEvents } from './testing/connected.ts';
import { caughtUp, follow } from './testing/subscriber.ts';

const { client, standIn } = await connectedForFile();

const TOO_SLOW = { code: 10, message: '10 ABORTED: Consumer too slow' };

describe('A live subscriber', () => {
  it('is dropped by one append of 200 events, however fast it is, after what was buffered', async () => {
    const subscription = client.subscribeToAll({ fromPosition: END });
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    await client.appendToStream(newStream(), someEvents(200, 200));
    const error = await subscriber.end;
    expect(error).toBeInstanceOf(UnknownError);
    expect(error).toMatchObject(TOO_SLOW);
    expect(subscriber.revisions).toHaveLength(199);
  });

  it('meets a second error when it was dropped: the end of its own iteration', async () => {
    const subscription = client.subscribeToAll({ fromPosition: END });
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    await client.appendToStream(newStream(), someEvents(200, 200));
    await subscriber.end;
    await new Promise((resolve) => setImmediate(resolve));
    expect(subscriber.errors).toMatchObject([TOO_SLOW, { name: 'AbortError' }]);
  });

  it('is not dropped by a smaller append, nor by one event after the other', async () => {
    const stream = newStream();
    const subscription = client.subscribeToAll({ fromPosition: END });
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    await client.appendToStream(stream, someEvents(199, 200));
    await subscriber.given(199);
    for (const event of someEvents(500)) await client.appendToStream(stream, event);
    await subscriber.given(699);
    expect(subscriber.errors).toEqual([]);
    await subscription.unsubscribe();
  });

  it('is dropped by it even when its own buffer could hold far more', async () => {
    const subscription = client.subscribeToAll({ fromPosition: END }, { highWaterMark: 10_000 });
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    await client.appendToStream(newStream(), someEvents(200, 200));
    expect(await subscriber.end).toMatchObject(TOO_SLOW);
  });

  it('is dropped when it sleeps while some hundred events are written', async () => {
    const stream = newStream();
    const subscription = client.subscribeToAll({ fromPosition: END });
    const errors: unknown[] = [];
    subscription.on('error', (error: unknown) => errors.push(error));
    await caughtUp(subscription);
    await client.appendToStream(stream, oneEvent());
    let taken = 0;
    const taking = (async () => {
      for await (const _event of subscription) {
        taken += 1;
        if (taken > 1) continue;
        for (let i = 0; i < 1000; i += 1) await client.appendToStream(stream, someEvents(1, 290));
      }
    })().catch((error: unknown) => error);
    expect(await taking).toMatchObject(TOO_SLOW);
    expect(taken).toBeLessThan(700);
  });

  it('is dropped by a crowd of writers when the test says so', async () => {
    standIn.faults.plan('subscribe', {
      kind: 'breakAfter',
      events: 3300,
      reason: 'consumerTooSlow',
    });
    const subscription = client.subscribeToAll({ fromPosition: END });
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    const writers = Array.from({ length: 64 }, async () => {
      const stream = newStream();
      for (let i = 0; i < 60; i += 1) await client.appendToStream(stream, oneEvent());
    });
    expect(await subscriber.end).toMatchObject(TOO_SLOW);
    expect(subscriber.revisions).toHaveLength(3300);
    await Promise.all(writers);
  });
});

describe('A subscriber that still catches up', () => {
  it('may sleep as long as it likes', async () => {
    const stream = newStream();
    const BATCH = 500;
    for (let i = 0; i < 10; i += 1) await client.appendToStream(stream, someEvents(BATCH));
    const subscription = client.subscribeToStream(stream);
    let taken = 0;
    for await (const _event of subscription) {
      taken += 1;
      if (taken === 1) await client.appendToStream(stream, someEvents(BATCH));
      if (taken === 11 * BATCH) break;
    }
    expect(taken).toBe(11 * BATCH);
    await subscription.unsubscribe();
  });
});
