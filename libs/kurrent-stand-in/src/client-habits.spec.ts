import { describe, expect, it } from '@jest/globals';
import { DeadlineExceededError, END } from '@kurrent/kurrentdb-client';
import { startProgram } from '@saksgang/testing/processes';
import {
  connect,
  connected,
  errorOf,
  newStream,
  oneEvent,
  someEvents,
} from './testing/connected.ts';
import { caughtUp, follow } from './testing/subscriber.ts';

/** What the client does by itself; whoever uses it has to live with it. */

describe('The deadline of an append', () => {
  it('is ignored on the shared call', async () =>
    connected(async ({ client, standIn }) => {
      standIn.faults.plan('append', { kind: 'hang' });
      const appending = client.appendToStream(newStream(), oneEvent(), { deadline: 50 });
      const failing = appending.catch((error: unknown) => error);
      expect(await within(500, failing)).toBe('pending');
    }));

  it('is kept on a call of its own', async () =>
    connected(async ({ client, standIn }) => {
      standIn.faults.plan('append', { kind: 'hang' });
      const credentials = { username: 'admin', password: 'changeit' };
      const options = { credentials, deadline: 50 };
      const error = await errorOf(client.appendToStream(newStream(), oneEvent(), options));
      expect(error).toBeInstanceOf(DeadlineExceededError);
    }));
});

describe('Subscriptions that are left without unsubscribing', () => {
  it('take up the connection: the 101st call on it waits for ever', async () =>
    connected(async ({ client }) => {
      for (let i = 0; i < 100; i += 1) {
        const subscription = client.subscribeToAll({ fromPosition: END });
        subscription.on('error', () => undefined);
        await caughtUp(subscription);
      }
      const appending = client.appendToStream(newStream(), oneEvent());
      const failing = appending.catch((error: unknown) => error);
      expect(await within(500, failing)).toBe('pending');
    }));
});

describe('Long reads that are left', () => {
  it('take up the connection, and reads of 200 do not', async () => {
    const program = await startProgram(new URL('./stand-in.program.ts', import.meta.url), []);
    const url = await program.line();
    const [patient, hasty] = [connect(url), connect(url)];
    const stream = newStream();
    for (let i = 0; i < 10; i += 1) await hasty.appendToStream(stream, someEvents(1000, 290));
    const leave = async (client: typeof hasty, maxCount: number) => {
      for await (const _event of client.readStream(stream, { maxCount })) break;
    };
    for (let i = 0; i < 40; i += 1) await leave(patient, 200);
    let left = 0;
    while (left < 60 && (await within(2000, leave(hasty, 2000))) !== 'pending') left += 1;
    expect(left).toBeLessThan(60);
    program.kill();
    await Promise.all([patient.dispose(), hasty.dispose()]);
  });
});

describe('Disposing of the client', () => {
  it('ends `for await` as if there were no more', async () =>
    connected(async ({ client }) => {
      const subscription = client.subscribeToAll({ fromPosition: END });
      const subscriber = follow(subscription);
      await caughtUp(subscription);
      await client.dispose();
      expect(await subscriber.end).toBeNull();
    }));
});

/** What came of `promise` so soon, or that nothing did. */
async function within<Result>(milliseconds: number, promise: Promise<Result>) {
  const patience = new Promise<'pending'>((resolve) => {
    setTimeout(() => resolve('pending'), milliseconds);
  });
  return Promise.race([promise, patience]);
}
