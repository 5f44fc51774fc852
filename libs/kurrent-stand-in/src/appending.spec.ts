import { describe, expect, it } from '@jest/globals';
import {
  ANY,
  jsonEvent,
  NO_STREAM,
  STREAM_EXISTS,
  WrongExpectedVersionError,
  type AppendStreamState,
} from '@kurrent/kurrentdb-client';
import {
  allOf,
  connectedForFile,
  errorOf,
  newStream,
  oneEvent,
  revisionsOf,
  someEvents,
} from './testing/connected.ts';

const { client } = await connectedForFile();

/** The client has two ways to append: a call shared by all, and a slower one each when there are credentials. */
const WAYS = [
  ['on the shared call', {}],
  ['on a call of its own', { credentials: { username: 'admin', password: 'changeit' } }],
] as const;

describe.each(WAYS)('A wrong expected revision, %s', (_way, options) => {
  const onTwoEvents: readonly [string, AppendStreamState][] = [
    ['behind', 0n],
    ['ahead', 5n],
    ['NO_STREAM on a stream that exists', NO_STREAM],
  ];
  it.each(onTwoEvents)('is refused with expected and actual: %s', async (_name, streamState) => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(2));
    const appending = client.appendToStream(stream, oneEvent(), { streamState, ...options });
    const error = await errorOf(appending);
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({ expectedState: streamState, actualState: 1n });
    expect(await revisionsOf(client.readStream(stream))).toEqual([0n, 1n]);
  });

  it.each([0n, STREAM_EXISTS] as const)(
    'is refused with expected and actual: %s of a stream that is missing',
    async (streamState) => {
      const appending = client.appendToStream(newStream(), oneEvent(), { streamState, ...options });
      const error = await errorOf(appending);
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(error).toMatchObject({ expectedState: streamState, actualState: 'no_stream' });
    },
  );
});

describe.each(WAYS)('An append repeated with its event id, %s', (_way, options) => {
  it('succeeds with the first revision and position, and writes nothing, at the same expected revision', async () => {
    const [stream, event] = [newStream(), oneEvent()];
    const expecting = { streamState: NO_STREAM, ...options } as const;
    const first = await client.appendToStream(stream, event, expecting);
    await client.appendToStream(stream, someEvents(3));
    expect(await client.appendToStream(stream, event, expecting)).toEqual(first);
    expect(await revisionsOf(client.readStream(stream))).toEqual([0n, 1n, 2n, 3n]);
  });

  it('succeeds even with other data, which is not written', async () => {
    const [stream, event] = [newStream(), jsonEvent({ type: 'Noted', data: { text: 'first' } })];
    const expecting = { streamState: NO_STREAM, ...options } as const;
    await client.appendToStream(stream, event, expecting);
    const other = { ...event, data: { text: 'other' } };
    expect((await client.appendToStream(stream, other, expecting)).success).toBe(true);
    const events = await allOf(client.readStream(stream));
    expect(events.map((one) => one.event?.data)).toEqual([{ text: 'first' }]);
  });

  it('is refused at another expected revision', async () => {
    const [stream, event] = [newStream(), oneEvent()];
    await client.appendToStream(stream, [event, ...someEvents(2)]);
    const appending = client.appendToStream(stream, event, { streamState: 1n, ...options });
    expect(await errorOf(appending)).toBeInstanceOf(WrongExpectedVersionError);
    expect(await revisionsOf(client.readStream(stream))).toHaveLength(3);
  });

  it('is written a second time when that other revision is the head', async () => {
    const [stream, event] = [newStream(), oneEvent()];
    await client.appendToStream(stream, event);
    await client.appendToStream(stream, event, { streamState: 0n, ...options });
    const events = await allOf(client.readStream(stream));
    expect(events.map((one) => one.event?.id)).toEqual([event.id, event.id]);
  });

  it.each([ANY, STREAM_EXISTS] as const)('writes nothing at %s', async (streamState) => {
    const [stream, event] = [newStream(), oneEvent()];
    const first = await client.appendToStream(stream, event);
    await client.appendToStream(stream, oneEvent());
    const again = await client.appendToStream(stream, event, { streamState, ...options });
    expect(again).toEqual(first);
    expect(await revisionsOf(client.readStream(stream))).toEqual([0n, 1n]);
  });

  it('is accepted on another stream', async () => {
    const [other, event] = [newStream(), oneEvent()];
    await client.appendToStream(newStream(), event);
    await client.appendToStream(other, event, { streamState: NO_STREAM, ...options });
    expect(await revisionsOf(client.readStream(other))).toEqual([0n]);
  });
});

describe.each([NO_STREAM, ANY] as const)('A batch repeated at %s', (streamState) => {
  it('succeeds with the first revision and position when it is whole', async () => {
    const [stream, batch] = [newStream(), someEvents(3)];
    const first = await client.appendToStream(stream, batch, { streamState });
    expect(await client.appendToStream(stream, batch, { streamState })).toEqual(first);
    expect(await revisionsOf(client.readStream(stream))).toEqual([0n, 1n, 2n]);
  });

  it('is refused when a part of it is new', async () => {
    const [stream, batch] = [newStream(), someEvents(3)];
    await client.appendToStream(stream, batch.slice(0, 2), { streamState });
    const appending = client.appendToStream(stream, batch, { streamState });
    expect(await errorOf(appending)).toBeInstanceOf(WrongExpectedVersionError);
    expect(await revisionsOf(client.readStream(stream))).toEqual([0n, 1n]);
  });
});

describe('A race of writers for one revision', () => {
  it('has one winner each time and tells the others the revision in bigint', async () => {
    const stream = newStream();
    for (let round = 0; round < 50; round += 1) {
      const streamState = round === 0 ? NO_STREAM : BigInt(round - 1);
      const results = await Promise.allSettled(
        someEvents(20).map((event) => client.appendToStream(stream, event, { streamState })),
      );
      const reasons = results.flatMap((one): unknown[] =>
        one.status === 'rejected' ? [one.reason] : [],
      );
      expect(reasons).toHaveLength(19);
      const lost = { expectedState: streamState, actualState: BigInt(round) };
      for (const reason of reasons) expect(reason).toMatchObject(lost);
    }
  });
});

describe('Positions', () => {
  it('are distinct, increase inside a batch and have the same commit and prepare; the append gives the last', async () => {
    const stream = newStream();
    const { position } = await client.appendToStream(stream, someEvents(3));
    const positions = (await allOf(client.readStream(stream))).map(({ event }) => event?.position);
    const commits = positions.map((one) => one?.commit ?? -1n);
    expect(positions.map((one) => one?.prepare)).toEqual(commits);
    expect(commits).toEqual([...new Set(commits)].sort((a, b) => Number(a - b)));
    expect(positions.at(-1)).toEqual(position);
  });

  it('leave gaps', async () => {
    const first = await client.appendToStream(newStream(), oneEvent());
    const second = await client.appendToStream(newStream(), oneEvent());
    const gap = (second.position?.commit ?? 0n) - (first.position?.commit ?? 0n);
    expect(gap).toBeGreaterThan(1n);
  });
});
