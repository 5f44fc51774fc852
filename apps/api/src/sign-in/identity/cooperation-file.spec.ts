import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_TENANT, demoUsers, NEIGHBOUR_TENANT } from '@saksgang/application';
import { temporaryFolder } from '../../testing/running-api.ts';
import { readCooperationFile } from './cooperation-file.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function read(content: string) {
  const path = join(folder.path, 'cooperation.json');
  await writeFile(path, content);
  return readCooperationFile(path);
}

const { unitId } = demoUsers.ingrid;
const written = {
  reference: '2026/14',
  people: { tenant: NEIGHBOUR_TENANT, unit: demoUsers.liv.unitId },
  roles: ['CASEWORKER'],
  worksFor: { tenant: DEMO_TENANT, unit: { id: unitId, name: 'Barnevernvakta' } },
  from: '2026-01-01',
};
const holding = (change: object) =>
  JSON.stringify({
    municipalities: { [DEMO_TENANT]: 'Lyngvik' },
    agreements: [{ ...written, ...change }],
  });

describe('The file of agreements between municipalities', () => {
  it('says whose people work for whom, until the end of the last day in Norway', async () => {
    const open = await read(holding({}));
    expect(open.municipalityName(DEMO_TENANT)).toBe('Lyngvik');
    expect(open.municipalityName(NEIGHBOUR_TENANT)).toBeNull();
    expect(open.agreements()).toMatchObject([{ from: '2025-12-31T23:00:00.000Z', until: null }]);
    const ended = await read(holding({ until: '2026-06-30' }));
    expect(ended.agreements()).toMatchObject([
      { until: '2026-06-30T22:00:00.000Z', worksFor: { unit: 'Barnevernvakta', unitId } },
    ]);
  });

  it.each([
    ['is no JSON', '{', 'does not hold JSON'],
    ['holds a list', '[]', 'see it'],
    ['lets machines in', holding({ roles: ['INTEGRATOR'] }), 'see agreements.0.roles'],
    ['lets nobody in', holding({ roles: [] }), 'see agreements.0.roles'],
    ['knows no such day', holding({ until: '2026-02-31' }), 'see agreements.0.until'],
    ['has a word nobody knows', holding({ secret: 'hemmelig' }), 'see agreements.0'],
  ])('is refused when it %s, without a value of it', async (_what, content, reason) => {
    const refusal = read(content);
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.not.toThrow(/hemmelig|INTEGRATOR|2026-02-31/);
  });

  it('is refused when it is not there', async () => {
    await expect(readCooperationFile(join(folder.path, 'other.json'))).rejects.toThrow(
      'cannot be read',
    );
  });
});
