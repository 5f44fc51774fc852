import { afterEach, describe, expect, it } from '@jest/globals';
import { END, NotLeaderError, UnavailableError, UnknownError } from '@kurrent/kurrentdb-client';
import {
  allOf,
  connect,
  connectedForFile,
  errorOf,
  newStream,
  oneEvent,
  revisionsOf,
  someEvents,
} from './testing/connected.ts';
import { caughtUp, follow } from './testing/subscriber.ts';

const { client, standIn } = await connectedForFile();
const { faults } = standIn;

const CREDENTIALS = { username: 'admin', password: 'changeit' };
const UNAVAILABLE = { kind: 'unavailable' } as const;

afterEach(() => faults.clear());

describe.each([{}, { credentials: CREDENTIALS }])('An append with %j', (options) => {
  it('is refused as often as planned, and writes nothing then', async () => {
    const stream = newStream();
    faults.plan('append', UNAVAILABLE, 2);
    for (let i = 0; i < 2; i += 1) {
      const error = await errorOf(client.appendToStream(stream, oneEvent(), options));
      expect(error).toBeInstanceOf(UnavailableError);
    }
    await client.appendToStream(stream, oneEvent(), options);
    expect(await revisionsOf(client.readStream(stream))).toEqual([0n]);
  });

  it('is written though its answer is lost, and can be repeated', async () => {
    const [stream, event] = [newStream(), oneEvent()];
    faults.plan('append', { kind: 'loseAnswer' });
    const error = await errorOf(client.appendToStream(stream, event, options));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(await revisionsOf(client.readStream(stream))).toEqual([0n]);
    expect((await client.appendToStream(stream, event, options)).nextExpectedRevision).toBe(0n);
  });

  it('is sent to the leader by a follower', async () => {
    const lonely = connect(standIn.url);
    faults.plan('append', { kind: 'notLeader', host: '127.0.0.1', port: 2113 });
    const error = await errorOf(lonely.appendToStream(newStream(), oneEvent(), options));
    expect(error).toBeInstanceOf(NotLeaderError);
    expect(error).toMatchObject({ leader: { address: '127.0.0.1', port: 2113 } });
    await lonely.dispose();
  });

  it('is there before its delayed answer is', async () => {
    const [stream, lonely] = [newStream(), connect(standIn.url)];
    const subscription = client.subscribeToStream(stream);
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    faults.delayAnswers(60_000);
    const appending = lonely.appendToStream(stream, oneEvent(), options);
    const isAnswered = appending.then(() => 'answered').catch(() => 'refused');
    const isThere = subscriber.given(1).then(() => 'there');
    expect(await Promise.race([isAnswered, isThere])).toBe('there');
    await subscription.unsubscribe();
    await lonely.dispose();
  });
});

describe('An append to a server that still boots', () => {
  it('is an unknown error on the shared call and an outage on a call of its own', async () => {
    faults.plan('append', { kind: 'notReady' }, 2);
    const shared = client.appendToStream(newStream(), oneEvent());
    expect(await errorOf(shared)).toBeInstanceOf(UnknownError);
    const own = client.appendToStream(newStream(), oneEvent(), { credentials: CREDENTIALS });
    expect(await errorOf(own)).toBeInstanceOf(UnavailableError);
  });
});

describe('A read', () => {
  it('breaks midway', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(10));
    faults.plan('read', { kind: 'breakAfter', events: 4, reason: 'unavailable' });
    expect(await errorOf(allOf(client.readStream(stream)))).toBeInstanceOf(UnavailableError);
    expect(await revisionsOf(client.readStream(stream))).toHaveLength(10);
  });

  it('is refused as often as planned', async () => {
    faults.plan('read', UNAVAILABLE);
    expect(await errorOf(allOf(client.readAll()))).toBeInstanceOf(UnavailableError);
    expect(await allOf(client.readAll({ maxCount: 1 }))).toHaveLength(1);
  });
});

describe('A subscription', () => {
  it('breaks after so many events', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(10));
    faults.plan('subscribe', { kind: 'breakAfter', events: 4, reason: 'unavailable' });
    const subscriber = follow(client.subscribeToStream(stream));
    expect(await subscriber.end).toBeInstanceOf(UnavailableError);
    expect(subscriber.revisions).toEqual([0n, 1n, 2n, 3n]);
  });

  it('breaks after so many events that came live', async () => {
    const stream = newStream();
    faults.plan('subscribe', { kind: 'breakAfter', events: 4, reason: 'unavailable' });
    const subscription = client.subscribeToStream(stream);
    const subscriber = follow(subscription);
    await caughtUp(subscription);
    await client.appendToStream(stream, someEvents(10));
    expect(await subscriber.end).toBeInstanceOf(UnavailableError);
    expect(subscriber.revisions).toEqual([0n, 1n, 2n, 3n]);
  });

  it('delivers everything twice', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(2));
    faults.plan('subscribe', { kind: 'duplicate' });
    const subscription = client.subscribeToStream(stream);
    const subscriber = follow(subscription);
    await subscriber.given(4);
    expect(subscriber.revisions).toEqual([0n, 0n, 1n, 1n]);
    await subscription.unsubscribe();
  });

  it('is dropped on demand, with all the others', async () => {
    const subscriptions = [1, 2].map(() => client.subscribeToAll({ fromPosition: END }));
    const subscribers = subscriptions.map(follow);
    await Promise.all(subscriptions.map(caughtUp));
    faults.dropSubscriptions('consumerTooSlow');
    for (const { end } of subscribers) expect(await end).toMatchObject({ code: 10 });
  });

  it('is never confirmed when it hangs', async () => {
    faults.plan('subscribe', { kind: 'hang' });
    const subscription = client.subscribeToAll();
    let isConfirmed = false;
    subscription.on('confirmation', () => (isConfirmed = true));
    await client.appendToStream(newStream(), oneEvent());
    expect(isConfirmed).toBe(false);
    await subscription.unsubscribe();
  });
});
