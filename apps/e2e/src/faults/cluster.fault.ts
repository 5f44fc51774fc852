import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  cutWires,
  delayWires,
  forgetWires,
  hangDatabase,
  hangProgram,
  killDatabase,
  killProgram,
  killSession,
  refuseWires,
  silenceWires,
} from './faults.ts';
import { Ledger } from './load/ledger.ts';
import { playRound } from './round.ts';
import { openCluster, type Stage } from './stage/stage.ts';

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
      cutWires,
      killSession,
      refuseWires,
      hangDatabase,
      silenceWires,
      hangProgram,
      forgetWires,
      delayWires,
      killDatabase,
    ];
    const seed = 'cluster';
    const { complaints } = await playRound({ stage, ledger, seed, faults, clients: 12 });
    expect(complaints).toEqual([]);
    expect(ledger.withFate('acknowledged').length).toBeGreaterThan(100);
  });
});
