import { describe, expect, it } from '@jest/globals';
import {
  binaryEvent,
  jsonEvent,
  MaxAppendSizeExceededError,
  UnknownError,
  type EventData,
} from '@kurrent/kurrentdb-client';
import { allOf, connectedForFile, errorOf, newStream, oneEvent } from './testing/connected.ts';

const { client } = await connectedForFile();

const MEBIBYTE = 1_048_576;

const ofBytes = (bytes: number, metadata?: Uint8Array) =>
  binaryEvent({ type: 'Scanned', data: Buffer.alloc(bytes, 7), ...(metadata ? { metadata } : {}) });

async function readBack(event: EventData) {
  const stream = newStream();
  await client.appendToStream(stream, event);
  const [read] = await allOf(client.readStream(stream));
  return read?.event;
}

describe('The size of an append', () => {
  it('may be 1,048,576 bytes of data, with as much metadata beside', async () => {
    const half = ofBytes(MEBIBYTE / 2, new Uint8Array(MEBIBYTE).fill(9));
    const other = ofBytes(MEBIBYTE / 2, new Uint8Array(MEBIBYTE).fill(9));
    expect((await client.appendToStream(newStream(), [half, other])).success).toBe(true);
  });

  it('is refused at one byte more, with the greatest size there is', async () => {
    const error = await errorOf(client.appendToStream(newStream(), ofBytes(MEBIBYTE + 1)));
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
    expect(error).toMatchObject({ maxAppendSize: MEBIBYTE });
  });

  it('is refused the same on a call of its own', async () => {
    const credentials = { username: 'admin', password: 'changeit' };
    const appending = client.appendToStream(newStream(), ofBytes(MEBIBYTE + 1), { credentials });
    expect(await errorOf(appending)).toMatchObject({ maxAppendSize: MEBIBYTE });
  });

  it('is an unknown error at 30 MB', async () => {
    const error = await errorOf(client.appendToStream(newStream(), ofBytes(30 * MEBIBYTE)));
    expect(error).toBeInstanceOf(UnknownError);
  });

  it('may be nothing at all', async () => {
    expect((await client.appendToStream(newStream(), [])).success).toBe(true);
  });
});

describe('An event', () => {
  it.each([{ id: 'no-uuid' }, { type: '' }])(
    'is an unknown error with a bad part: %j',
    async (bad) => {
      const error = await errorOf(client.appendToStream(newStream(), { ...oneEvent(), ...bad }));
      expect(error).toBeInstanceOf(UnknownError);
    },
  );

  it('does not spoil the appends beside it when it is bad', async () => {
    const good = client.appendToStream(newStream(), oneEvent());
    const bad = errorOf(client.appendToStream(newStream(), { ...oneEvent(), type: '' }));
    expect((await good).success).toBe(true);
    await bad;
  });

  it('comes back with the same bytes', async () => {
    const data = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const event = await readBack(binaryEvent({ type: 'Scanned', data }));
    expect(Buffer.from(event?.data as Uint8Array)).toEqual(Buffer.from(data));
  });

  it('comes back with parsed metadata when that is JSON', async () => {
    const metadata = Buffer.from('{"tenant":"kommune-1"}');
    const event = await readBack({ ...oneEvent(), metadata: new Uint8Array(metadata) });
    expect(event?.metadata).toEqual({ tenant: 'kommune-1' });
  });

  it('comes back with rounded numbers beyond 2^53', async () => {
    const event = await readBack(
      jsonEvent({ type: 'Noted', data: { n: Number('9007199254740993') } }),
    );
    expect(event?.data).toEqual({ n: 9_007_199_254_740_992 });
  });
});
