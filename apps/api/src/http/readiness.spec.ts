import { describe, expect, it } from '@jest/globals';
import {
  START,
  StoreUnavailable,
  type Position,
  type ProjectionHealth,
} from '@saksgang/event-store';
import type { Vitals } from '../observability/vitals.ts';
import { createReadiness } from './readiness.ts';

const LIMIT_SECONDS = 30;
const head = 7n as Position;
const queue: ProjectionHealth = {
  name: 'queue',
  version: 1,
  live: null,
  previous: null,
  building: null,
  head,
  lagSeconds: 0,
  parked: 0,
};
const well: Vitals = {
  head,
  projections: [queue],
  notary: { signed: head, head, seconds: 0 },
};
const answers = () => Promise.resolve();
const never = () => new Promise<never>(() => undefined);

const given = (vitals: () => Promise<Vitals>, ping: () => Promise<void> = answers) => {
  const readiness = createReadiness(ping, vitals, LIMIT_SECONDS);
  readiness.serve();
  return readiness;
};
const withVitals = (change: Partial<Vitals>) => given(async () => ({ ...well, ...change }));

describe('Whether people can be served', () => {
  it('is denied until the start says so, and from the moment the stop begins', async () => {
    const readiness = createReadiness(answers, async () => well, LIMIT_SECONDS);
    expect(await readiness.check()).toEqual({ status: 'not ready', reasons: ['STARTING'] });
    readiness.serve();
    expect(await readiness.check()).toEqual({ status: 'ready' });
    readiness.stop();
    expect(await readiness.check()).toEqual({ status: 'not ready', reasons: ['STOPPING'] });
  });

  it('is denied when the database does not answer, refuses, or hangs', async () => {
    const gone = { status: 'not ready', reasons: ['DATABASE_UNAVAILABLE'] };
    const refuses = () => Promise.reject(new Error('connection refused'));
    expect(await given(async () => well, refuses).check()).toEqual(gone);
    expect(await given(async () => well, never).check()).toEqual(gone);
  });

  it('is denied when the store fails or hangs, though the database answers', async () => {
    const gone = { status: 'not ready', reasons: ['EVENT_STORE_UNAVAILABLE'] };
    const fails = () => Promise.reject(new StoreUnavailable('no answer'));
    expect(await given(fails).check()).toEqual(gone);
    expect(await given(never).check()).toEqual(gone);
  });

  it('is denied when the tables are not there', async () => {
    const missing = Object.assign(new Error('no such relation'), { code: '42P01' });
    expect(await given(() => Promise.reject(missing)).check()).toEqual({
      status: 'not ready',
      reasons: ['DATABASE_NOT_MIGRATED'],
    });
  });
});

describe('Somebody should look, though people are served,', () => {
  it('when a read model is further behind than the limit, and not before', async () => {
    const lagging = (lagSeconds: number) => withVitals({ projections: [{ ...queue, lagSeconds }] });
    expect(await lagging(LIMIT_SECONDS).check()).toEqual({ status: 'ready' });
    expect(await lagging(LIMIT_SECONDS + 1).check()).toEqual({
      status: 'degraded',
      reasons: ['PROJECTIONS_BEHIND'],
    });
  });

  it('when a read model goes on without some streams', async () => {
    const readiness = withVitals({ projections: [queue, { ...queue, name: 'person', parked: 1 }] });
    expect(await readiness.check()).toEqual({ status: 'degraded', reasons: ['STREAMS_PARKED'] });
  });

  it('when the notary has not signed what is old, or cannot even read it', async () => {
    for (const seconds of [LIMIT_SECONDS + 1, null]) {
      const readiness = withVitals({ notary: { signed: START, head, seconds } });
      expect(await readiness.check()).toEqual({ status: 'degraded', reasons: ['NOTARY_BEHIND'] });
    }
  });

  it('and every reason is named', async () => {
    const readiness = withVitals({
      projections: [{ ...queue, lagSeconds: 60, parked: 2 }],
      notary: { signed: START, head, seconds: 60 },
    });
    expect(await readiness.check()).toEqual({
      status: 'degraded',
      reasons: ['PROJECTIONS_BEHIND', 'STREAMS_PARKED', 'NOTARY_BEHIND'],
    });
  });
});

describe('Probes', () => {
  it('cannot load the database, however many there are', async () => {
    let asked = 0;
    const readiness = given(async () => {
      asked += 1;
      return well;
    });
    await Promise.all(Array.from({ length: 100 }, () => readiness.check()));
    await readiness.check();
    expect(asked).toBe(1);
  });
});
