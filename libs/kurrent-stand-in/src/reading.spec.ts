import { describe, expect, it } from '@jest/globals';
import {
  BACKWARDS,
  END,
  eventTypeFilter,
  FORWARDS,
  jsonEvent,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  streamNameFilter,
  UnavailableError,
} from '@kurrent/kurrentdb-client';
import {
  allOf,
  connected,
  connectedForFile,
  errorOf,
  newStream,
  oneEvent,
  revisionsOf,
  someEvents,
} from './testing/connected.ts';

const { client } = await connectedForFile();

describe('Reading a stream', () => {
  it('is inclusive of where it starts, in both directions', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(4));
    const from = { fromRevision: 2n } as const;
    expect(await revisionsOf(client.readStream(stream, from))).toEqual([2n, 3n]);
    const back = client.readStream(stream, { ...from, direction: BACKWARDS });
    expect(await revisionsOf(back)).toEqual([2n, 1n, 0n]);
    expect(await revisionsOf(client.readStream(stream, { fromRevision: 9n }))).toEqual([]);
  });

  it('gives no more than it is asked for', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(4));
    expect(await revisionsOf(client.readStream(stream, { maxCount: 2 }))).toEqual([0n, 1n]);
  });

  it('looks like an outage when it is asked for nothing', async () => {
    const stream = newStream();
    await client.appendToStream(stream, oneEvent());
    const error = await errorOf(allOf(client.readStream(stream, { maxCount: 0 })));
    expect(error).toBeInstanceOf(UnavailableError);
  });

  it('ignores the direction at START, which goes forwards, and at END, which goes backwards', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(3));
    const start = client.readStream(stream, { fromRevision: START, direction: BACKWARDS });
    expect(await revisionsOf(start)).toEqual([0n, 1n, 2n]);
    const end = client.readStream(stream, { fromRevision: END, direction: FORWARDS });
    expect(await revisionsOf(end)).toEqual([2n, 1n, 0n]);
  });

  it('says on the first event that a missing stream is not found', async () => {
    const reading = client.readStream(newStream());
    expect(await errorOf(reading[Symbol.asyncIterator]().next())).toBeInstanceOf(
      StreamNotFoundError,
    );
  });
});

describe('A deleted stream', () => {
  it('is not found, until a new event begins it again where it ended', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(2));
    await client.deleteStream(stream);
    expect(await errorOf(allOf(client.readStream(stream)))).toBeInstanceOf(StreamNotFoundError);
    await client.appendToStream(stream, oneEvent());
    expect(await revisionsOf(client.readStream(stream))).toEqual([2n]);
  });

  it('is deleted for good when it was tombstoned', async () => {
    const stream = newStream();
    await client.appendToStream(stream, oneEvent());
    await client.tombstoneStream(stream);
    expect(await errorOf(allOf(client.readStream(stream)))).toBeInstanceOf(StreamDeletedError);
    const appending = client.appendToStream(stream, oneEvent());
    expect(await errorOf(appending)).toBeInstanceOf(StreamDeletedError);
  });

  it('is still in $all, with the setting that hides it and the record that ends it at revision 2^63 - 1', async () => {
    const stream = newStream();
    await client.appendToStream(stream, oneEvent());
    await client.deleteStream(stream);
    await client.tombstoneStream(stream);
    const mine = (await allOf(client.readAll())).flatMap(({ event }) =>
      event?.streamId.endsWith(stream) ? [[event.streamId, event.type, event.revision]] : [],
    );
    expect(mine).toEqual([
      [stream, 'Noted', 0n],
      [`$$${stream}`, '$metadata', 0n],
      [stream, '$streamDeleted', 2n ** 63n - 1n],
    ]);
  });
});

describe('A truncated stream', () => {
  it.each([{ maxCount: 1 }, { truncateBefore: 2 }])(
    'begins after revision 0, and is whole in $all: %j',
    async (settings) => {
      const stream = newStream();
      await client.appendToStream(stream, someEvents(3));
      await client.setStreamMetadata(stream, settings);
      expect(await revisionsOf(client.readStream(stream))).toEqual([2n]);
      const filter = streamNameFilter({ prefixes: [stream] });
      expect(await revisionsOf(client.readAll({ filter }))).toEqual([0n, 1n, 2n]);
    },
  );

  it('is empty without an error when nothing of it is left', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(3));
    await client.setStreamMetadata(stream, { truncateBefore: 3 });
    expect(await revisionsOf(client.readStream(stream))).toEqual([]);
  });

  it('loses what is older than its greatest age', async () => {
    let now = Date.UTC(2026, 0, 1);
    const ageing = async ({
      client,
    }: Pick<Awaited<ReturnType<typeof connectedForFile>>, 'client'>) => {
      await client.appendToStream('case-1', someEvents(2));
      await client.setStreamMetadata('case-1', { maxAge: 60 });
      now += 61_000;
      await client.appendToStream('case-1', oneEvent());
      expect(await revisionsOf(client.readStream('case-1'))).toEqual([2n]);
    };
    await connected(ageing, { now: () => now });
  });
});

describe('Reading $all', () => {
  it('begins with what the server wrote for itself', async () => {
    const [first] = await allOf(client.readAll({ maxCount: 1 }));
    expect(first?.event?.streamId).toBe('$epoch-information');
  });

  it('is inclusive of where it starts, and gives the same positions again, also backwards', async () => {
    const stream = newStream();
    await client.appendToStream(stream, someEvents(3));
    const [, second] = await allOf(client.readStream(stream));
    const fromPosition = second?.event?.position ?? START;
    const forwards = await allOf(client.readAll({ fromPosition }));
    expect(forwards.map(({ event }) => event?.revision)).toEqual([1n, 2n]);
    const backwards = client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 2 });
    const positions = (await allOf(backwards)).map(({ event }) => event?.position);
    expect(positions.reverse()).toEqual(forwards.map(({ event }) => event?.position));
  });

  it('gives nothing past the end, and no error', async () => {
    const past = { commit: 2n ** 40n, prepare: 2n ** 40n };
    expect(await allOf(client.readAll({ fromPosition: past }))).toEqual([]);
  });

  it('looks like an outage in the middle of a record', async () => {
    const { position } = await client.appendToStream(newStream(), oneEvent());
    const commit = (position?.commit ?? 0n) + 1n;
    const reading = client.readAll({ fromPosition: { commit, prepare: commit } });
    expect(await errorOf(allOf(reading))).toBeInstanceOf(UnavailableError);
  });

  it('filters by stream and by type', async () => {
    const [stream, type] = [newStream(), `Type-${newStream()}`];
    await client.appendToStream(stream, [...someEvents(40), jsonEvent({ type, data: {} })]);
    const byStream = client.readAll({ filter: streamNameFilter({ prefixes: [stream] }) });
    expect(await allOf(byStream)).toHaveLength(41);
    const byType = client.readAll({ filter: eventTypeFilter({ regex: `^${type}$` }) });
    expect(await revisionsOf(byType)).toEqual([40n]);
  });
});
