import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fullDisk } from './faults.ts';
import { Ledger } from './load/ledger.ts';
import { tallyOf } from './load/tally.ts';
import { playRound } from './round.ts';
import { openSmallVolume, type SmallVolume } from './stage/small-volume.ts';
import { openCluster, type Stage } from './stage/stage.ts';

let stage: Stage;
let volume: SmallVolume | null;

beforeAll(async () => {
  stage = await openCluster({ clockSkews: [0] });
  volume = await openSmallVolume(stage.database, stage.dataDir);
});

afterAll(async () => {
  const left = await stage.close();
  await volume?.close();
  expect(left).toEqual([]);
});

describe('While the disk is full', () => {
  it('who sends something is told so, and nothing is acknowledged that is not kept', async () => {
    if (volume === null) throw new Error('this machine lets us fill no disk: no mount, no prlimit');
    const ledger = new Ledger();
    const faults = [fullDisk(volume), fullDisk(volume)];
    const seed = 'full disk';
    const { complaints } = await playRound({ stage, ledger, seed, faults, clients: 12 });
    expect(complaints).toEqual([]);
    expect(tallyOf(ledger).answers[volume.answer]).toBeGreaterThan(0);
  });
});
