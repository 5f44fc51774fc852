import { afterEach, describe, expect, it } from '@jest/globals';
import { openApi, type OpenApi } from '../testing/open-api.ts';

const QUEUE = '{ workQueue(first: 10) { edges { node { caseId } } } }';

let api: OpenApi;
afterEach(() => api.close());

/** Enough for three queues of a user, and for two small questions of a stranger. */
async function aTightApi() {
  api = await openApi({}, { points: { ofUser: 100, ofAddress: 3 } });
}

const codeOf = async (query: string, as: 'ingrid' | 'mats' | null) => {
  const { errors } = await api.ask(query, { as });
  return errors?.[0]?.extensions['code'];
};

async function askThreeTimes() {
  for (const _ of [1, 2, 3]) expect(await codeOf(QUEUE, 'ingrid')).toBeUndefined();
}

describe('Somebody who asks for too much in one minute', () => {
  it('is told to wait, and nothing is run', async () => {
    await aTightApi();
    await askThreeTimes();
    const { status, data, errors } = await api.ask(QUEUE);
    expect({ status, data }).toEqual({ status: 429, data: undefined });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });
  });

  it('hinders nobody else, and is served again when the minute is over', async () => {
    await aTightApi();
    api.itIs('2026-01-05T08:00:00.000Z');
    await askThreeTimes();
    expect(await codeOf(QUEUE, 'mats')).toBeUndefined();
    expect(await codeOf(QUEUE, 'ingrid')).toBe('RATE_LIMITED');
    api.itIs('2026-01-05T08:01:00.000Z');
    expect(await codeOf(QUEUE, 'ingrid')).toBeUndefined();
  });

  it('can read in every answer what is left', async () => {
    await aTightApi();
    const headers = { 'content-type': 'application/json', authorization: 'ingrid' };
    const ask = () =>
      api.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query: QUEUE } });
    expect((await ask()).headers).toMatchObject({
      'ratelimit-policy': '"minute";q=100;w=60',
      ratelimit: '"minute";r=69;t=60',
    });
    await ask();
    await ask();
    expect((await ask()).headers).toMatchObject({
      ratelimit: '"minute";r=7;t=60',
      'retry-after': '60',
    });
  });

  it('gets little without a name, whatever the answer is', async () => {
    await aTightApi();
    const refused = '{ users { id } }';
    expect(await codeOf(refused, null)).toBe('UNAUTHENTICATED');
    expect(await codeOf(refused, null)).toBe('RATE_LIMITED');
    expect(await codeOf(refused, 'ingrid')).toBeUndefined();
  });
});
