import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hangDatabase, hangProgram, killDatabase, killProgram, killSession } from './faults.ts';
import { Ledger } from './load/ledger.ts';
import { playRound } from './round.ts';
import { openCluster, type Stage } from './stage/stage.ts';
import { DATABASE_WIRE } from './wire-faults.ts';

/** Milliseconds: further apart than any two events of a stream are. */
const CLOCK_SKEWS = [90_000, -60_000];

let stage: Stage;

beforeAll(async () => {
  stage = await openCluster({ clockSkews: CLOCK_SKEWS });
});

afterAll(async () => {
  expect(await stage.close()).toEqual([]);
});

describe('With two processes on one database, whose clocks are wrong and jump', () => {
  it('what was acknowledged is there once and nothing is half there, whatever breaks between them', async () => {
    const ledger = new Ledger();
    const faults = [
      killProgram,
      DATABASE_WIRE.cut,
      killSession,
      DATABASE_WIRE.refuse,
      hangDatabase,
      DATABASE_WIRE.silence,
      hangProgram,
      DATABASE_WIRE.forget,
      DATABASE_WIRE.delay,
      killDatabase,
    ];
    const seed = 'cluster';
    const { complaints } = await playRound({ stage, ledger, seed, faults, clients: 12 });
    expect(complaints).toEqual([]);
    expect(ledger.withFate('acknowledged').length).toBeGreaterThan(100);
  });
});
