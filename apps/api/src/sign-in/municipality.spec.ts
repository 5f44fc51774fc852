import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DEMO_TENANT,
  demoDirectory,
  demoUsers,
  NEIGHBOUR_TENANT,
  type CooperationAgreement,
} from '@saksgang/application';
import { systemClock } from '@saksgang/kernel';
import { runDoor, type RunningDoor } from '../testing/running-door.ts';

let agreements: readonly CooperationAgreement[] = demoDirectory().agreements();
let door: RunningDoor;
beforeAll(async () => {
  door = await runDoor({ cooperation: { ...demoDirectory(), agreements: () => agreements } });
});
afterAll(() => door.stop());

function workFor(cookie: string, tenant: unknown, headers: Record<string, string> = {}) {
  return door.post('/auth/municipality', { cookie, ...headers }, { tenant });
}

async function worksFor(cookie: string): Promise<string | null> {
  return (await door.whoAsks({ cookie }))?.tenant ?? null;
}

describe('Whoever has an agreement to work for another municipality', () => {
  it('begins at home, goes on for the other, and comes back', async () => {
    const cookie = await door.signInAs(demoUsers.liv);
    expect(await worksFor(cookie)).toBe(NEIGHBOUR_TENANT);
    const { status, text } = await workFor(cookie, DEMO_TENANT);
    expect(status).toBe(200);
    expect(text).toContain(`"municipality":"${DEMO_TENANT}"`);
    expect(await door.whoAsks({ cookie })).toMatchObject({
      id: demoUsers.liv.id,
      tenant: DEMO_TENANT,
      unit: 'Barnevernvakta i Lyngvik og Skogvik',
    });
    await workFor(cookie, NEIGHBOUR_TENANT);
    expect(await worksFor(cookie)).toBe(NEIGHBOUR_TENANT);
  });

  it('does so in one session, not in another of theirs', async () => {
    const [one, other] = [
      await door.signInAs(demoUsers.liv),
      await door.signInAs(demoUsers.liv),
    ] as const;
    await workFor(one, DEMO_TENANT);
    expect(await worksFor(other)).toBe(NEIGHBOUR_TENANT);
  });

  it('goes on for the same when they prove anew who they are, and nobody does who signs in after them', async () => {
    const cookie = await door.signInAs(demoUsers.liv);
    await workFor(cookie, DEMO_TENANT);
    const anew = await door.signInAs(demoUsers.liv, cookie);
    expect(await worksFor(anew)).toBe(DEMO_TENANT);
    expect(await worksFor(cookie)).toBeNull();
    const another = await door.signInAs(demoUsers.mats, anew);
    expect(await door.whoAsks({ cookie: another })).toMatchObject(demoUsers.mats);
  });

  it('is out at once when the agreement ends, and at home when they sign in again', async () => {
    const [abroad, home] = [
      await door.signInAs(demoUsers.liv),
      await door.signInAs(demoUsers.liv),
    ] as const;
    await workFor(abroad, DEMO_TENANT);
    const before = agreements;
    agreements = before.map((agreement) => ({ ...agreement, until: systemClock() }));
    expect(await worksFor(abroad)).toBeNull();
    expect(await worksFor(home)).toBe(NEIGHBOUR_TENANT);
    agreements = before;
    expect(await worksFor(abroad)).toBeNull();
    expect(await worksFor(await door.signInAs(demoUsers.liv))).toBe(NEIGHBOUR_TENANT);
  });
});

describe('Working for another municipality is refused', () => {
  it.each([
    ['somebody without an agreement', demoUsers.ingrid, NEIGHBOUR_TENANT],
    ['for a municipality that nobody has agreed with', demoUsers.liv, demoUsers.ingrid.unitId],
    ['for none', demoUsers.liv, undefined],
  ])('%s', async (_what, user, tenant) => {
    const cookie = await door.signInAs(user);
    expect((await workFor(cookie, tenant)).status).toBe(403);
    expect(await worksFor(cookie)).toBe(user.tenant);
  });

  it('nobody signed in, and from another site’s page', async () => {
    expect((await workFor('', DEMO_TENANT)).status).toBe(403);
    const cookie = await door.signInAs(demoUsers.liv);
    const foreign = { origin: 'https://elsewhere.example' };
    expect((await workFor(cookie, DEMO_TENANT, foreign)).status).toBe(403);
    expect(await worksFor(cookie)).toBe(NEIGHBOUR_TENANT);
  });
});
