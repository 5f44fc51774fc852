import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createProjectionRunner,
  streamName,
  type EventStore,
  type Projection,
  type ProjectionRunner,
} from '@saksgang/event-store';
import { openMemoryCheckpoints, type MemoryTransaction } from '@saksgang/event-store-memory';
import { aCase } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const OPERATIONS = `{ operations { projections {
  name version position head lagSeconds
  live { generation version } previous { generation } building { generation }
  parked(first: 10) { totalCount edges { cursor node {
    concept streamId revision eventType reason attempts waiting } } } } } }`;
const stepOf = (mutation: string, type: string) => `mutation ($input: ${type}!) {
  ${mutation}(input: $input) {
    __typename
    ... on ProjectionChanged { projection { name live { generation } parked(first: 1) { totalCount } } }
    ... on OperationRefused { code reason message }
    ... on InvalidInput { issues { field rule } } } }`;
const RETRY = stepOf('retryParkedStream', 'ParkedStreamInput');
const SKIP = stepOf('skipParkedStream', 'ParkedStreamInput');
const ROLLBACK = stepOf('rollbackProjection', 'ProjectionInput');

let api: OpenApi;
let runner: ProjectionRunner;
let broken = '';

/** A read model that cannot apply one case. */
function aReadModel(): Projection<MemoryTransaction> {
  const nothing = async () => undefined;
  const none = async () => 0;
  return {
    name: 'queue',
    version: 1,
    categories: ['case'],
    needsNewestOnly: true,
    tables: { create: nothing, show: nothing, drop: nothing, count: none, differing: none },
    async apply(events) {
      if (events.some(({ stream }) => stream.endsWith(broken))) throw new TypeError('a secret');
    },
  };
}

function projectionsOf(store: EventStore): ProjectionRunner {
  runner = createProjectionRunner({
    store,
    checkpoints: openMemoryCheckpoints(),
    projections: [aReadModel()],
    log: silent,
    ownershipRetryMs: 5,
  });
  return runner;
}

beforeAll(async () => {
  api = await openApi({ projectionsOf });
  ({ caseId: broken } = await aCase(api));
  runner.start();
  await runner.waitFor(await api.store.head(), 5_000);
});
afterAll(async () => {
  await runner.stop();
  await api.close();
});

const ask = (query: string, input?: object, language = 'nb') =>
  api.ask(query, { as: 'jonas', language, ...(input && { variables: { input } }) });

describe('The read models over GraphQL', () => {
  it('tell how far they are and what they go on without, ids and codes only', async () => {
    const { data, text } = await ask(OPERATIONS);
    const { head } = { head: String(await api.store.head()) };
    const node = { concept: 'case', streamId: broken, revision: 0, reason: 'TypeError' };
    expect(data).toMatchObject({
      operations: {
        projections: [
          {
            name: 'queue',
            position: head,
            head,
            lagSeconds: 0,
            live: { generation: 1, version: 1 },
            previous: null,
            building: null,
            parked: { totalCount: 1, edges: [{ node }] },
          },
        ],
      },
    });
    expect(text).not.toContain('secret');
  });

  it('are closed to those who work with cases', async () => {
    const { errors } = await api.ask(OPERATIONS, { as: 'ingrid' });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('say plainly, in the caller’s language, why a step was not taken', async () => {
    const input = { projection: 'queue', concept: 'case', streamId: broken };
    const { data } = await ask(RETRY, input);
    expect(data?.['retryParkedStream']).toEqual({
      __typename: 'OperationRefused',
      code: 'OperationRefused',
      reason: 'STILL_FAILING',
      message: 'Det gikk ikke denne gangen heller. Den er fortsatt satt til side.',
    });
    const rollback = await ask(ROLLBACK, { projection: 'queue' }, 'en');
    expect(rollback.data?.['rollbackProjection']).toMatchObject({
      reason: 'NOTHING_KEPT',
      message: 'There are no earlier tables to go back to.',
    });
  });

  it('name the field of an id that is none, and never repeat it', async () => {
    const { data, text } = await ask(SKIP, {
      projection: 'queue',
      concept: 'case',
      streamId: 'not-an-id',
    });
    expect(data?.['skipParkedStream']).toEqual({
      __typename: 'InvalidInput',
      issues: [{ field: 'streamId', rule: 'notAnId' }],
    });
    expect(text).not.toContain('not-an-id');
  });

  it('go on without what was skipped', async () => {
    const stream = streamName('case', broken);
    const { data } = await ask(SKIP, {
      projection: 'queue',
      concept: 'case',
      streamId: stream.slice('case-'.length).toUpperCase(),
    });
    expect(data?.['skipParkedStream']).toMatchObject({
      __typename: 'ProjectionChanged',
      projection: { name: 'queue', parked: { totalCount: 0 } },
    });
  });
});
