import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createProjectionRunner,
  streamName,
  type EventStore,
  type Projection,
  type ProjectionRunner,
  type StreamName,
} from '@saksgang/event-store';
import { someEvents } from '@saksgang/event-store-contract/builders';
import { openMemoryCheckpoints, type MemoryTransaction } from '@saksgang/event-store-memory';
import { AccessDenied } from '../access/authorise.ts';
import { openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { FindParkedStreams } from './find-parked-streams.ts';
import { GetProjections } from './get-projections.ts';
import { RebuildProjection } from './rebuild-projection.ts';
import { RetryParkedStream } from './retry-parked-stream.ts';
import { RollbackProjection } from './rollback-projection.ts';
import { SkipParkedStream } from './skip-parked-stream.ts';

const [broken, whole] = [
  streamName('case', '3a1f8d9e-7a50-4d55-9a3a-1b7b3a6c0001'),
  streamName('case', '3a1f8d9e-7a50-4d55-9a3a-1b7b3a6c0002'),
];
const operator = requesterFor('jonas');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let office: OpenOffice;
let runner: ProjectionRunner;
let isBroken = true;

/** A read model that cannot apply one stream, as long as it is broken. */
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
      if (isBroken && events.some(({ stream }) => stream === broken)) throw new TypeError('no');
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
  office = await openOffice({ projectionsOf });
  for (const stream of [broken, whole]) {
    await office.store.append([{ stream, expected: 'noStream', events: someEvents(2) }]);
  }
  runner.start();
  await runner.waitFor(await office.store.head(), 5_000);
});
afterAll(async () => {
  await runner.stop();
  await office.close();
});

async function parked(): Promise<readonly StreamName[]> {
  const asked = new FindParkedStreams(operator, { projection: 'queue', first: 10, after: null });
  const { streams } = await office.queries.execute(asked);
  return streams.map(({ stream }) => stream);
}

describe('Looking after the read models', () => {
  it('is for whoever keeps the system running, and for nobody else', async () => {
    for (const name of ['ingrid', 'tor', 'amal', 'ragnhild', 'integrator'] as const) {
      const other = requesterFor(name);
      const questions = [
        new GetProjections(other),
        new FindParkedStreams(other, { projection: 'queue', first: 1, after: null }),
      ];
      const steps = [
        new RetryParkedStream(other, 'queue', broken),
        new SkipParkedStream(other, 'queue', broken),
        new RebuildProjection(other, 'queue'),
        new RollbackProjection(other, 'queue'),
      ];
      for (const question of questions) {
        await expect(office.queries.execute(question)).rejects.toThrow(AccessDenied);
      }
      for (const step of steps) {
        await expect(office.commands.execute(step)).rejects.toThrow(AccessDenied);
      }
    }
  });

  it('shows what each goes on without', async () => {
    const [queue] = await office.queries.execute(new GetProjections(operator));
    expect(queue).toMatchObject({ name: 'queue', parked: 1, lagSeconds: 0 });
    expect(await parked()).toEqual([broken]);
  });

  it('answers a step that cannot be taken with its reason', async () => {
    const refusal = (reason: string) => ({
      ok: false,
      error: { code: 'OperationRefused', reason },
    });
    const { commands } = office;
    expect(await commands.execute(new RetryParkedStream(operator, 'queue', broken))).toEqual(
      refusal('StillFailing'),
    );
    expect(await commands.execute(new SkipParkedStream(operator, 'queue', whole))).toEqual(
      refusal('NotParked'),
    );
    expect(await commands.execute(new RebuildProjection(operator, 'other'))).toEqual(
      refusal('UnknownProjection'),
    );
    expect(await commands.execute(new RollbackProjection(operator, 'queue'))).toEqual(
      refusal('NothingKept'),
    );
  });

  it('rebuilds beside, tries again, and goes back', async () => {
    const { commands } = office;
    isBroken = false;
    const done = { ok: true, value: { projection: 'queue' } };
    expect(await commands.execute(new RetryParkedStream(operator, 'queue', broken))).toEqual(done);
    expect(await parked()).toEqual([]);
    expect(await commands.execute(new RebuildProjection(operator, 'queue'))).toEqual(done);
    while ((await runner.health())[0]?.live?.generation !== 2) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await commands.execute(new RollbackProjection(operator, 'queue'))).toEqual(done);
    expect((await runner.health())[0]?.live?.generation).toBe(1);
  });
});
