import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseId, Emergency, EmergencyId, UserId } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { demoUsers, NEIGHBOUR_TENANT } from './demo-users.ts';
import { PlaceCaseInUnit } from './place-case-in-unit.ts';
import { RecordConflictOfInterest } from './record-conflict-of-interest.ts';
import type { Requester } from './requester.ts';
import { ReviewEmergencyAccess } from './review-emergency-access.ts';
import { SeeEmergencyNotice } from './see-emergency-notice.ts';
import { TakeEmergencyAccess } from './take-emergency-access.ts';

const even = requesterFor('even');
const hanne = requesterFor('hanne');
const vilde = requesterFor('vilde');
const toldHanne = { user: demoUsers.hanne.id, role: 'UnitLeader' };
const toldVilde = { user: demoUsers.vilde.id, role: 'DataProtectionOfficer' };
const notFound = { ok: false, error: { code: 'NotFound', what: 'case' } };

let office: OpenOffice;
let caseId: CaseId;

/** A case in Ingrid's and Hanne's unit. */
beforeEach(async () => {
  office = await openOffice();
  caseId = await aCaseIn(demoUsers.ingrid.tenant);
  await place(demoUsers.ingrid.unitId);
});
afterEach(() => office.close());

function as(requester: Requester) {
  return { requester, commandId: randomUUID() };
}

async function aCaseIn(tenant: string): Promise<CaseId> {
  const requester = { ...requesterFor('ingrid'), tenant };
  const stored = await office.commands.execute(new ReceiveConcern(aConcern(), as(requester)));
  if (!stored.ok) throw new Error('the concern was refused');
  return stored.value.caseId;
}

function place(unit: typeof demoUsers.even.unitId) {
  return office.commands.execute(new PlaceCaseInUnit({ caseId, unit }, as(hanne)));
}

function take(requester: Requester) {
  const haste = { caseId, purpose: 'ChildInDanger', reasons: 'Politiet ringte.' } as const;
  return office.commands.execute(new TakeEmergencyAccess(haste, as(requester)));
}

async function emergency(): Promise<Emergency> {
  const { state } = await office.cases.load(streamName('case', caseId));
  const last = state.access.emergencies.at(-1);
  if (last === undefined) throw new Error('nothing was opened in haste');
  return last;
}

function keepOut(user: UserId, by = requesterFor('ingrid')) {
  const conflict = { caseId, user, ground: 'Kinship' } as const;
  return office.commands.execute(new RecordConflictOfInterest(conflict, as(by)));
}

function see(requester: Requester, emergencyId: EmergencyId) {
  return office.commands.execute(new SeeEmergencyNotice({ caseId, emergencyId }, as(requester)));
}

function review(requester: Requester, emergencyId: EmergencyId) {
  const found = { caseId, emergencyId, isJustified: true, comment: 'Det var grunn til det.' };
  return office.commands.execute(new ReviewEmergencyAccess(found, as(requester)));
}

describe('When a case is opened in haste', () => {
  it('the leader of its unit and the data protection officer are told in the same moment', async () => {
    expect(await take(even)).toMatchObject({ ok: true });
    const events = await office.cases.events(streamName('case', caseId));
    const [taken, notice] = events.slice(-2).map(({ stored }) => stored);
    expect([taken?.type, notice?.type]).toEqual(['EmergencyAccessTaken', 'EmergencyNoticeSent']);
    expect(notice?.commandId).toBe(taken?.commandId);
    expect((await emergency()).told).toEqual([toldHanne, toldVilde]);
  });

  it('the leaders of other units are told where its own has none, and may look into it', async () => {
    await place(demoUsers.even.unitId);
    await take(requesterFor('ingrid'));
    const { told, emergencyId } = await emergency();
    expect(told).toEqual([toldHanne, toldVilde]);
    expect(await review(hanne, emergencyId)).toMatchObject({ ok: true });
  });

  it('a leader who opened it is not told, nor one who is disqualified, behind another account', async () => {
    await place(demoUsers.even.unitId);
    await take(hanne);
    expect((await emergency()).told).toEqual([toldVilde]);
    await take({ ...even, alsoAs: [demoUsers.hanne.id] });
    expect((await emergency()).told).toEqual([toldVilde]);
    await keepOut(demoUsers.hanne.id, even);
    await take(even);
    expect((await emergency()).told).toEqual([toldVilde]);
  });

  it('nobody of another municipality is told, and with nobody to tell it stays shut', async () => {
    caseId = await aCaseIn(NEIGHBOUR_TENANT);
    const answer = await take(requesterFor('liv'));
    expect(answer).toEqual({ ok: false, error: { code: 'NobodyToTell' } });
  });
});

describe('Whoever was told', () => {
  it('is noted once as having read why', async () => {
    await take(even);
    const { emergencyId } = await emergency();
    for (const reader of [vilde, vilde, hanne]) {
      expect(await see(reader, emergencyId)).toMatchObject({ ok: true });
    }
    const { seen } = await emergency();
    expect(seen.map(({ by }) => by)).toEqual([demoUsers.vilde.id, demoUsers.hanne.id]);
  });

  it('reads nothing of a case they are kept out of, nor of another municipality’s', async () => {
    await take(even);
    const { emergencyId } = await emergency();
    expect(await see({ ...vilde, tenant: NEIGHBOUR_TENANT }, emergencyId)).toEqual(notFound);
    await keepOut(demoUsers.vilde.id);
    expect(await see(vilde, emergencyId)).toEqual(notFound);
  });

  it('settles nothing as the data protection officer (GDPR art. 38)', async () => {
    await take(even);
    const { emergencyId } = await emergency();
    await expect(review(vilde, emergencyId)).rejects.toThrow('ACCESS_MANAGE');
    expect(await review(hanne, emergencyId)).toMatchObject({ ok: true });
  });
});
