import { EventEmitter, once } from 'node:events';
import { streamName } from '@saksgang/event-store';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aCase, walk, type CaseAtWork } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';

let api: OpenApi;
let atWork: CaseAtWork;
const clients: Client[] = [];
beforeEach(async () => {
  api = await openApi();
  atWork = await aCase(api);
  await api.app.listen(0, '127.0.0.1');
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await api.close();
});

/** Ingrid listens to the case from its beginning, and has heard of it. */
async function listening() {
  const address = api.app.getHttpServer().address();
  const revisions: unknown[] = [];
  const told = new EventEmitter();
  const client = createClient({
    url: `ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: 'ingrid' },
  });
  clients.push(client);
  const ended = new Promise((resolve) => {
    client.subscribe<{ readonly caseChanged: { readonly revision: number } }>(
      { query: 'subscription { caseChanged(after: "0") { revision } }' },
      {
        next: ({ data }) => {
          revisions.push(data?.caseChanged.revision);
          told.emit('event');
        },
        error: resolve,
        complete: () => undefined,
      },
    );
  });
  const heard = async (revision: number | null) => {
    while (!revisions.includes(revision)) await once(told, 'event');
  };
  await heard(await latest());
  return { ended, heard, revisions };
}

async function latest(): Promise<number | null> {
  return (await api.cases.load(streamName('case', atWork.caseId))).revision;
}

describe('A live connection', () => {
  it('tells what happens while its session lasts', async () => {
    const { heard, revisions } = await listening();
    await walk(api, atWork, 'assign');
    await heard(await latest());
    expect(revisions).toContain(await latest());
  });

  it('tells nothing any more once its session has ended, and ends itself', async () => {
    const { ended, revisions } = await listening();
    api.signOut('ingrid');
    await walk(api, atWork, 'assign');
    expect(await ended).toMatchObject({ code: 4403 });
    expect(revisions).not.toContain(await latest());
  });

  it('ends with its session also where nothing happens', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
    const { ended } = await listening();
    api.signOut('ingrid');
    jest.advanceTimersByTime(10_000);
    expect(await ended).toMatchObject({ code: 4403 });
    jest.useRealTimers();
  });
});
