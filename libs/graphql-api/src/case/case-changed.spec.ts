import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aCase } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';

const CHANGES =
  'subscription Changes($id: ID, $after: Long) { caseChanged(id: $id, after: $after) { caseId revision position } }';

interface Change {
  readonly caseId: string;
  readonly revision: number;
  readonly position: string;
}

let api: OpenApi;
let url: string;
const clients: Client[] = [];

beforeEach(async () => {
  api = await openApi();
  await api.app.listen(0, '127.0.0.1');
  const address = api.app.getHttpServer().address();
  url = `ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`;
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await api.close();
});

function connect(as: string | null): Client {
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(as !== null && { connectionParams: { authorization: as } }),
  });
  clients.push(client);
  return client;
}

function listen(variables: Record<string, unknown>, as = 'integrator') {
  return connect(as).iterate<{ caseChanged: Change }>({ query: CHANGES, variables });
}

describe('Being told that a case changed', () => {
  it('comes with each event, from the position one had come to', async () => {
    const { caseId } = await aCase(api);
    const seen: Change[] = [];
    for await (const { data } of listen({ id: caseId, after: '0' })) {
      if (data) seen.push(data.caseChanged);
      if (seen.length === 2) break;
    }
    expect(seen).toEqual([
      { caseId, revision: 0, position: '2' },
      { caseId, revision: 1, position: '3' },
    ]);
  });

  it('is about the case that was asked for, and no other', async () => {
    const first = await aCase(api);
    const other = await aCase(api);
    const changes = listen({ id: first.caseId, after: '0' });
    await other.take('note', '2026-01-05');
    await first.take('note', '2026-01-05');
    const seen: number[] = [];
    for await (const { data } of changes) {
      expect(data?.caseChanged.caseId).toBe(first.caseId);
      seen.push(data?.caseChanged.revision ?? -1);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([0, 1, 2]);
  });

  it('is not for somebody without a name', async () => {
    const anonymous = connect(null).iterate({ query: CHANGES });
    await expect(anonymous.next()).rejects.toMatchObject({ code: 4403 });
  });

  it('says what is wrong as over HTTP, without repeating it', async () => {
    const wrong = listen({ id: 'Hemmelig' });
    const answer = await wrong.next();
    expect(JSON.stringify(answer)).toContain('id: notAnId');
    expect(JSON.stringify(answer)).not.toContain('Hemmelig');
  });

  it.each(['{ me { name } }', 'mutation { __typename }', '{ not graphql'])(
    'is all the socket is for: %s is refused',
    async (query) => {
      const other = connect('ingrid').iterate({ query });
      await expect(other.next()).rejects.toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    },
  );
});
