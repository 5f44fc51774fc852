import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { killDatabase, killProgram } from './faults.ts';
import { Ledger } from './load/ledger.ts';
import { playRound } from './round.ts';
import { hangServer, killBothStores, killServerAndProgram } from './server-faults.ts';
import { openEventServer } from './stage/event-server.ts';
import { openCluster, type Stage } from './stage/stage.ts';
import { SERVER_WIRE } from './wire-faults.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openCluster({ clockSkews: [0], server: await openEventServer() });
});

afterAll(async () => {
  expect(await stage.close()).toEqual([]);
});

describe('With the events on a server of their own', () => {
  it('what was acknowledged is there once and nothing is half there, whichever of the three is killed', async () => {
    const ledger = new Ledger();
    const ofWire = stage.server?.wire ? [SERVER_WIRE.cut] : [];
    const ofServer = stage.server?.process
      ? [killBothStores, hangServer, killServerAndProgram]
      : [killDatabase, killProgram];
    const faults = [...ofWire, ...ofServer];
    const seed = 'kurrent';
    const { complaints } = await playRound({ stage, ledger, seed, faults, clients: 12 });
    expect(complaints).toEqual([]);
    expect(ledger.withFate('acknowledged').length).toBeGreaterThan(100);
  });
});
