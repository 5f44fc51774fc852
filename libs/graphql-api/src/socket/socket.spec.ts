import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Demands } from '../graphql-options.ts';
import { aCase } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';

let api: OpenApi;
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await api.close();
});

/** An API with one case in it, and a way to subscribe there. */
async function listening(demands: Partial<Demands> = {}) {
  api = await openApi({}, demands);
  await aCase(api);
  await api.app.listen(0, '127.0.0.1');
  const address = api.app.getHttpServer().address();
  const url = `ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`;
  return (query: string, as = 'ingrid') => {
    const connectionParams = { authorization: as };
    const client = createClient({
      url,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams,
    });
    clients.push(client);
    return client.iterate({ query }).next();
  };
}

const CHANGES = 'subscription { caseChanged(after: "0") { caseId } }';

describe('A subscription', () => {
  it('may be nested no deeper than a query', async () => {
    const subscribe = await listening();
    const nested = '{ a '.repeat(16) + '}'.repeat(16);
    await expect(subscribe(`subscription { caseChanged ${nested} }`)).rejects.toContainEqual(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'QUERY_TOO_COMPLEX' }),
      }),
    );
  });

  it('costs no more than a query may', async () => {
    const subscribe = await listening();
    const fields = Array.from({ length: 20_001 }, (_, i) => `f${i}: caseId`).join(' ');
    const answer = await subscribe(`subscription { caseChanged(after: "0") { ${fields} } }`);
    expect(answer.value).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }],
    });
  });

  it('is paid from the same points as queries are', async () => {
    const subscribe = await listening({ points: { ofUser: 303, ofAddress: 0 } });
    expect((await subscribe(CHANGES, 'mats')).value).toMatchObject({ data: { caseChanged: {} } });
    await api.ask('{ workQueue(first: 100) { edges { node { caseId } } } }', { as: 'mats' });
    expect((await subscribe(CHANGES, 'mats')).value).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    expect((await subscribe(CHANGES, 'siri')).value).toMatchObject({ data: { caseChanged: {} } });
  });
});
