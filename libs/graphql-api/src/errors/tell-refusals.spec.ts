import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Demands } from '../graphql-options.ts';
import { openApi, type OpenApi, type UserName } from '../testing/open-api.ts';
import type { Refused } from './tell-refusals.ts';

let api: OpenApi;
let told: Refused[];
afterEach(() => api.close());

async function watched(demands: Partial<Demands> = {}) {
  told = [];
  api = await openApi({}, { ...demands, tellRefused: (refused) => void told.push(refused) });
}

const by = (name: UserName, code: Refused['code']) => ({ userId: demoUsers[name].id, code });

describe('Whoever keeps the security log is told', () => {
  it('that somebody lacks the right to what they asked', async () => {
    await watched();
    await api.ask('{ operations { __typename } }', { as: 'ingrid' });
    expect(told).toEqual([by('ingrid', 'FORBIDDEN')]);
  });

  it('that somebody asked for a case which is not there, or not theirs: the same of both', async () => {
    await watched();
    await api.ask(`{ case(id: "${randomUUID()}") { id } }`, { as: 'mats' });
    expect(told).toEqual([by('mats', 'NOT_FOUND')]);
  });

  it('that somebody asked too much, known or not', async () => {
    await watched({ points: { ofUser: 1, ofAddress: 1 } });
    await api.ask('{ workQueue(first: 10) { totalCount edges { node { caseId } } } }');
    await api.ask('{ __schema { description } }', { as: null });
    expect(told).toEqual([by('ingrid', 'RATE_LIMITED'), { userId: null, code: 'RATE_LIMITED' }]);
  });

  it('that somebody asked what is not listed', async () => {
    await watched({ peopleAsk: 'LISTED' });
    await api.ask('{ me { name } }', { as: 'tor' });
    expect(told).toEqual([by('tor', 'PERSISTED_QUERY_ID_REQUIRED')]);
  });

  it('the same of what comes over the socket', async () => {
    await watched({ peopleAsk: 'LISTED' });
    await api.app.listen(0, '127.0.0.1');
    const address = api.app.getHttpServer().address();
    const client = createClient({
      url: `ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: 'siri' },
    });
    const asked = client.iterate({ query: 'subscription { caseChanged { caseId } }' }).next();
    await expect(asked).rejects.toBeDefined();
    await client.dispose();
    expect(told).toEqual([by('siri', 'PERSISTED_QUERY_ID_REQUIRED')]);
  });

  it('nothing of what goes well, or of slips of the pen', async () => {
    await watched();
    await api.ask('{ me { name } }');
    await api.ask('{ me { nme } }');
    await api.ask('{ me { name } }', { as: null });
    expect(told).toEqual([]);
  });
});
