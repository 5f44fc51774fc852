import { describe, expect, it } from '@jest/globals';
import { END, UnavailableError, UnknownError } from '@kurrent/kurrentdb-client';
import { startKurrentStandIn } from './stand-in.ts';
import {
  allOf,
  connect,
  connected,
  errorOf,
  newStream,
  oneEvent,
  revisionsOf,
} from './testing/connected.ts';
import { caughtUp, follow } from './testing/subscriber.ts';

describe('When the server is killed', () => {
  it('a subscription throws Unavailable with code 14 and does not come back by itself', async () =>
    connected(async ({ client, standIn }) => {
      const subscription = client.subscribeToAll({ fromPosition: END });
      const subscriber = follow(subscription);
      await caughtUp(subscription);
      await standIn.kill();
      const error = await subscriber.end;
      expect(error).toBeInstanceOf(UnavailableError);
      expect(error).toMatchObject({ code: 14 });
    }));

  it('an append fails with a plain error of code 14, and succeeds when the server is back', async () =>
    connected(async ({ client, standIn }) => {
      await client.appendToStream(newStream(), oneEvent());
      await standIn.kill();
      // The first one finds the broken call; from then on there is nothing to connect to.
      await errorOf(client.appendToStream(newStream(), oneEvent()));
      const error = await errorOf(client.appendToStream(newStream(), oneEvent()));
      expect(error).toMatchObject({ code: 14 });
      expect(error).not.toBeInstanceOf(UnavailableError);
      const again = await startKurrentStandIn({ port: portOf(standIn.url) });
      expect((await eventually(() => client.appendToStream(newStream(), oneEvent()))).success).toBe(
        true,
      );
      await again.stop();
    }));

  it('a read fails with an UnavailableError without code or text', async () =>
    connected(async ({ client, standIn }) => {
      await allOf(client.readAll());
      await standIn.kill();
      const error = await errorOf(allOf(client.readAll()));
      expect(error).toBeInstanceOf(UnavailableError);
      expect(error).toMatchObject({ code: undefined, message: 'UnavailableError' });
    }));

  it('a client whose first read fell in the outage never reads again; a new one does', async () => {
    const { port, url } = await aFreeAddress();
    const client = connect(url);
    await errorOf(allOf(client.readAll()));
    const standIn = await startKurrentStandIn({ port });
    expect(await errorOf(allOf(client.readAll()))).toBeInstanceOf(UnavailableError);
    const fresh = connect(url);
    expect(await revisionsOf(fresh.readAll())).toEqual([0n]);
    await Promise.all([client.dispose(), fresh.dispose()]);
    await standIn.stop();
  });
});

describe('While the server boots', () => {
  it('an append is an unknown error that says so', async () =>
    connected(
      async ({ client }) => {
        const error = await errorOf(client.appendToStream(newStream(), oneEvent()));
        expect(error).toBeInstanceOf(UnknownError);
        expect(error).toMatchObject({ message: expect.stringContaining('Server Is Not Ready') });
      },
      { bootMs: 60_000 },
    ));
});

const portOf = (url: string) => Number(new URL(url).port);

/** Where nothing listens any more. */
async function aFreeAddress() {
  const { url, stop } = await startKurrentStandIn();
  await stop();
  return { url, port: portOf(url) };
}

/** Tries again while the connection is still being made anew. */
async function eventually<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
