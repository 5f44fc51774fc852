import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  killAgain,
  killBoth,
  killDatabase,
  killProgram,
  killRebuild,
  killWhileSigning,
} from './faults.ts';
import { Ledger } from './load/ledger.ts';
import { playRound } from './round.ts';
import { openStageOnOneMachine, type Stage } from './stage/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStageOnOneMachine();
});

afterAll(async () => {
  // No process of all that were killed and started is left.
  expect(await stage.close()).toEqual([]);
});

describe('On one machine', () => {
  it('what was acknowledged is there once and nothing is half there, whatever is killed under load', async () => {
    const ledger = new Ledger();
    const faults = [killProgram, killDatabase, killBoth, killWhileSigning, killRebuild, killAgain];
    const seed = 'one machine';
    const { complaints } = await playRound({ stage, ledger, seed, faults, clients: 12 });
    expect(complaints).toEqual([]);
    expect(ledger.withFate('acknowledged').length).toBeGreaterThan(100);
  });
});
