import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startKurrentStandIn } from '@saksgang/kurrent-stand-in';
import { aConcern, RECEIVE, type Received } from '../testing/a-concern.ts';
import { runApi, temporaryFolder } from '../testing/running-api.ts';

const CASE = 'query ($id: ID!) { case(id: $id) { caseNumber } }';

async function postmasterIn(dataDir: string): Promise<number> {
  const lock = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(lock.split('\n')[0]);
}

describe.each(['PostgreSQL', 'KurrentDB'])('A server with its events in %s', (engine) => {
  it('whose own database is killed under it, says that it cannot serve, comes back by itself, and has lost nothing', async () => {
    const folder = await temporaryFolder();
    const events = engine === 'KurrentDB' ? await startKurrentStandIn() : null;
    const settings = { KURRENTDB_URL: events?.url ?? '' };
    const api = await runApi('', folder.path, { settings });
    const statusBecomes = async (wanted: number) => {
      while ((await fetch(`${api.url}/health/ready`)).status !== wanted) await delay(50);
    };
    const { receiveConcern } = await api.ask<Received>(RECEIVE, aConcern('Nils Eksempel'));
    process.kill(await postmasterIn(folder.path), 'SIGKILL');
    await statusBecomes(503);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    await statusBecomes(200);
    const { id, caseNumber } = receiveConcern.case;
    expect(await api.ask(CASE, { id })).toEqual({ case: { caseNumber } });
    await api.ask(RECEIVE, aConcern('Anna Eksempel'));
    await api.stop();
    await events?.stop();
    await folder.remove();
  });
});
