import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseId } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import { hoursAfter, instant } from '@saksgang/kernel';
import { GetCase } from '../case/get-case.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { AssignCase } from '../lifecycle/assign-case.ts';
import { GetLooks } from '../look/get-looks.ts';
import type { UserDirectory } from '../ports.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { colleagueIn, colleaguesIn, unitsIn, workplacesOf } from './cooperation.ts';
import { DEMO_TENANT, demoDirectory, demoUsers, NEIGHBOUR_TENANT, onCall } from './demo-users.ts';
import { GrantAccess } from './grant-access.ts';
import { PlaceCaseInUnit } from './place-case-in-unit.ts';
import { RecordConflictOfInterest } from './record-conflict-of-interest.ts';
import { requesterOf } from './requester-of.ts';
import type { Requester, User } from './requester.ts';

const begins = instant('2026-01-01T00:00:00.000Z');
const ends = instant('2026-02-01T00:00:00.000Z');
const now = instant('2026-01-05T08:00:00.000Z');
const { liv, ingrid, hanne, integrator } = demoUsers;
const agreement = {
  reference: '2026/14',
  people: liv,
  roles: ['CASEWORKER'],
  worksFor: onCall,
  from: begins,
  until: ends,
} as const;
const users: UserDirectory = { ...demoDirectory(), agreements: () => [agreement] };

function tenantsOf(home: User, at = now): readonly string[] {
  return workplacesOf(home, users, at).map(({ user }) => user.tenant);
}

/** Somebody of a municipality, asking for another. */
function workingFor(tenant: string, home: User): Requester {
  const place = workplacesOf(home, users, now).find(({ user }) => user.tenant === tenant);
  if (!place) throw new Error('no agreement lets them');
  return requesterOf(place.user, users, { now, proof: null, correlationId: 'a-request' });
}

describe('An agreement between municipalities (koml ch. 20)', () => {
  it('lets the people of a unit work for another municipality, in the unit and role it says', () => {
    expect(tenantsOf(liv)).toEqual([NEIGHBOUR_TENANT, DEMO_TENANT]);
    const [, abroad] = workplacesOf(liv, users, now);
    expect(abroad?.user).toMatchObject({ id: liv.id, role: 'CASEWORKER', ...onCall });
  });

  it('holds from its first moment until its last', () => {
    expect(tenantsOf(liv, hoursAfter(begins, -1))).toEqual([NEIGHBOUR_TENANT]);
    expect(tenantsOf(liv, begins)).toHaveLength(2);
    expect(tenantsOf(liv, ends)).toEqual([NEIGHBOUR_TENANT]);
  });

  it('is about nobody else: another unit, another role, the other municipality’s own, a machine', () => {
    expect(tenantsOf(ingrid)).toEqual([DEMO_TENANT]);
    expect(tenantsOf({ ...liv, role: 'APPROVER' })).toEqual([NEIGHBOUR_TENANT]);
    expect(tenantsOf({ ...liv, unitId: ingrid.unitId })).toEqual([NEIGHBOUR_TENANT]);
    const everybody = { ...agreement, people: integrator, roles: ['INTEGRATOR'] } as const;
    const directory = { agreements: () => [everybody] };
    expect(workplacesOf(integrator, directory, now)).toHaveLength(1);
  });

  it('makes them colleagues there as long as it runs', () => {
    const names = colleaguesIn(DEMO_TENANT, users, now).map(({ id }) => id);
    expect(names).toEqual(expect.arrayContaining([ingrid.id, liv.id]));
    expect(colleagueIn(DEMO_TENANT, liv.id, users, ends)).toBeNull();
    expect(colleagueIn(NEIGHBOUR_TENANT, ingrid.id, users, now)).toBeNull();
    const units = unitsIn(DEMO_TENANT, users, now).map(({ id }) => id);
    expect(units).toEqual([ingrid.unitId, demoUsers.even.unitId, onCall.unitId]);
    expect(unitsIn(DEMO_TENANT, users, ends)).toHaveLength(2);
  });
});

describe('Whoever works for two municipalities', () => {
  let office: OpenOffice;
  let here: CaseId;
  let there: CaseId;
  const atHome = requesterFor('liv');
  const abroad = workingFor(DEMO_TENANT, liv);

  /** One case of each municipality; the one of Lyngvik lies with the service out of hours. */
  beforeEach(async () => {
    office = await openOffice();
    here = await received(requesterFor('ingrid'));
    there = await received(atHome);
    const placed = { caseId: here, unit: onCall.unitId };
    await office.commands.execute(new PlaceCaseInUnit(placed, as(requesterFor('hanne'))));
  });
  afterEach(() => office.close());

  function as(requester: Requester) {
    return { requester, commandId: randomUUID() };
  }

  async function received(requester: Requester): Promise<CaseId> {
    const stored = await office.commands.execute(new ReceiveConcern(aConcern(), as(requester)));
    if (!stored.ok) throw new Error('the concern was refused');
    return stored.value.caseId;
  }

  async function opens(requester: Requester, caseId: CaseId): Promise<boolean> {
    return (await office.queries.execute(new GetCase(requester, caseId))) !== null;
  }

  it('sees the cases of the one they work for, and none of the other’s', async () => {
    expect(await opens(atHome, there)).toBe(true);
    expect(await opens(atHome, here)).toBe(false);
    expect(await opens(abroad, here)).toBe(true);
    expect(await opens(abroad, there)).toBe(false);
  });

  it('is noted as they look: who, in which municipality’s log and in which unit', async () => {
    await opens(abroad, here);
    const of = { caseId: here, personId: null };
    const page = { first: 10, after: null };
    const looks = await office.queries.execute(new GetLooks(requesterFor('hanne'), of, page));
    const look = { by: liv.id, unit: onCall.unitId, relation: 'Unit' };
    expect(looks.rows).toMatchObject([{ row: look }]);
  });

  it('leaves what they take in out of hours to the whole municipality, until one of its own has it', async () => {
    const tonight = await received(abroad);
    const unit = async () =>
      (await office.cases.load(streamName('case', tonight))).state.access.unit;
    expect(await opens(requesterFor('ingrid'), tonight)).toBe(true);
    const give = (to: User) =>
      office.commands.execute(new AssignCase({ caseId: tonight, to: to.id }, as(abroad)));
    await give(liv);
    expect(await unit()).toBeNull();
    await give(ingrid);
    expect(await unit()).toBe(ingrid.unitId);
  });

  it('has cases given to them where they work, and nowhere else', async () => {
    const assign = (to: User) =>
      office.commands.execute(new AssignCase({ caseId: here, to: to.id }, as(abroad)));
    expect(await assign(liv)).toMatchObject({ ok: true });
    const stranger = { ok: false, error: { code: 'NotFound', what: 'user' } };
    const unknown = new AssignCase({ caseId: there, to: ingrid.id }, as(atHome));
    expect(await office.commands.execute(unknown)).toEqual(stranger);
    const until = instant('2026-01-06T08:00:00.000Z');
    const guidance = { caseId: there, user: ingrid.id, purpose: 'Guidance', until } as const;
    const leader = { ...requesterFor('hanne'), tenant: NEIGHBOUR_TENANT };
    const granted = new GrantAccess(guidance, as(leader));
    expect(await office.commands.execute(granted)).toEqual(stranger);
  });

  it('is kept out by a conflict of interest in both (fvl § 6)', async () => {
    const conflict = { caseId: here, user: liv.id, ground: 'Kinship' } as const;
    await office.commands.execute(new RecordConflictOfInterest(conflict, as(abroad)));
    expect(await opens(abroad, here)).toBe(false);
  });
});

describe('Whoever asks', () => {
  it('comes with those who lead their unit where they work, under every account', () => {
    const superiorsOf = (user: User, directory = users) =>
      requesterOf(user, directory, { now, proof: null, correlationId: '' }).superiors;
    expect(superiorsOf(ingrid)).toEqual([hanne.id]);
    expect(superiorsOf(hanne)).toEqual([]);
    expect(superiorsOf(demoUsers.even)).toEqual([]);
    const twice = { ...users, accountsOf: (id: string) => (id === hanne.id ? [ingrid.id] : []) };
    expect(superiorsOf(demoUsers.mats, twice)).toEqual([hanne.id, ingrid.id]);
  });
});
