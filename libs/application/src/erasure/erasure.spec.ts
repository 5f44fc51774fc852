import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ErasureId, MessageId, PersonId, SubjectId, UserId } from '@saksgang/domain';
import { registerPerson } from '@saksgang/domain/testing';
import { streamName } from '@saksgang/event-store';
import { instant, REDACTED } from '@saksgang/kernel';
import { AccessDenied } from '../access/authorise.ts';
import { DEMO_TENANT } from '../access/demo-users.ts';
import type { Requester } from '../access/requester.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { CorrectPerson } from '../person/correct-person.ts';
import { GetPerson } from '../person/get-person.ts';
import { caseIdOf } from '../shared/derived-ids.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { CarryOutErasure } from './carry-out-erasure.ts';
import { DecideErasure } from './decide-erasure.ts';
import type { ErasureOrigin } from './erasure-message.ts';
import { GetErasure } from './get-erasure.ts';
import { GetHeld } from './get-held.ts';
import { RequestErasure } from './request-erasure.ts';
import { ReviewErasure } from './review-erasure.ts';

const ragnhild = requesterFor('ragnhild');
const tor = requesterFor('tor');
const ingrid = requesterFor('ingrid');
const preserved = {
  ok: false,
  error: {
    code: 'RetentionForbids',
    paragraphs: ['arkl § 5, bvl § 12-4', 'arkl § 13, bvl § 12-4'],
  },
};

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const from = (requester: Requester): ErasureOrigin => ({ requester, commandId: randomUUID() });

/** Somebody who was registered, and whose concern never came. */
async function aStranger(): Promise<PersonId> {
  const personId = PersonId.parse(randomUUID());
  const registered = await office.persons.handle({
    stream: streamName('person', personId),
    command: registerPerson({ identityNumber: null }),
    metadata: {
      actor: ingrid.user.id,
      tenant: DEMO_TENANT,
      commandId: randomUUID(),
      commandFingerprint: 'none',
      correlationId: 'a-request',
    },
    now: instant('2026-01-05T08:00:00Z'),
    subject: personId,
  });
  if (!registered.ok) throw new Error(registered.error.code);
  return personId;
}

/** A message as it came: «QUJD», and nothing more yet. */
async function aMessage(): Promise<MessageId> {
  const messageId = MessageId.parse(randomUUID());
  await record(messageId, {
    type: 'ReceiveMessage',
    externalId: null,
    bytes: 3,
    parts: 1,
    from: 0,
    content: ['QUJD'],
  });
  return messageId;
}

type MessageStep = Parameters<OpenOffice['messages']['handle']>[0]['command'];
type Step<Command = MessageStep> = Command extends MessageStep
  ? Omit<Command, 'by' | 'now' | 'messageId'>
  : never;

async function record(messageId: MessageId, step: Step): Promise<void> {
  const now = instant('2026-01-05T08:00:00Z');
  await office.messages.handle({
    stream: streamName('message', messageId),
    command: { ...step, messageId, by: UserId.parse(ingrid.user.id), now },
    metadata: {
      actor: ingrid.user.id,
      tenant: DEMO_TENANT,
      commandId: randomUUID(),
      commandFingerprint: 'none',
      correlationId: 'a-request',
    },
    now,
    subject: messageId,
  });
}

async function requested(id: PersonId | MessageId, kind: 'Person' | 'Message' = 'Person') {
  const subject = { kind, id: SubjectId.parse(id) };
  const ground = kind === 'Person' ? 'RegisteredByMistake' : 'NotAConcern';
  const intent = { subject, ground, reference: null } as const;
  const answer = await office.commands.execute(new RequestErasure(intent, from(ragnhild)));
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.erasureId;
}

function review(erasureId: ErasureId, by = ragnhild) {
  const intent = { erasureId, assessment: 'Ikke i noen sak.' };
  return office.commands.execute(new ReviewErasure(intent, from(by)));
}

function decide(erasureId: ErasureId, outcome: 'Granted' | 'Refused' = 'Granted', by = tor) {
  const intent = { erasureId, outcome, reasons: 'Registrert ved en feil.', permission: null };
  return office.commands.execute(new DecideErasure(intent, from(by)));
}

function carryOut(erasureId: ErasureId, origin = from(ragnhild)) {
  return office.commands.execute(new CarryOutErasure({ erasureId }, origin));
}

async function granted(id: PersonId | MessageId, kind: 'Person' | 'Message' = 'Person') {
  const erasureId = await requested(id, kind);
  await review(erasureId);
  await decide(erasureId);
  return erasureId;
}

const view = (erasureId: ErasureId) => office.queries.execute(new GetErasure(ragnhild, erasureId));
const held = (id: PersonId | MessageId, kind: 'Person' | 'Message' = 'Person') =>
  office.queries.execute(new GetHeld(tor, { kind, id: SubjectId.parse(id) }));
const nameOf = async (id: PersonId) =>
  (await office.queries.execute(new GetPerson(ingrid, id)))?.name;

describe('A person registered by mistake', () => {
  it('is erased: asked for and reviewed by one, decided by another, carried out, and the key is gone', async () => {
    const stranger = await aStranger();
    expect(await nameOf(stranger)).toBe('Ola Eksempel');
    const erasureId = await granted(stranger);
    expect(await carryOut(erasureId)).toMatchObject({ ok: true });
    expect(await nameOf(stranger)).toEqual(REDACTED);
    expect(await held(stranger)).toMatchObject({ key: 'Destroyed' });
    expect(await view(erasureId)).toMatchObject({
      status: 'CarriedOut',
      decision: { by: tor.user.id },
      carriedOut: {
        destroyed: [{ heldAs: 'PersonInNoCase', stream: `person-${stranger}`, events: 1 }],
        key: 'Destroyed',
      },
    });
  });

  it('is nobody afterwards: no concern is about them, and nothing is corrected', async () => {
    const stranger = await aStranger();
    await carryOut(await granted(stranger));
    const concern = aConcern({ child: { personId: stranger } });
    const notFound = { ok: false, error: { code: 'NotFound', what: 'person' } };
    expect(await office.commands.execute(new ReceiveConcern(concern, from(ingrid)))).toEqual(
      notFound,
    );
    const { name, birth, identityNumber, reasons } = {
      ...registerPerson({ identityNumber: null }),
      reasons: 'Feil.',
    };
    const correction = { personId: stranger, name, birth, identityNumber, reasons };
    expect(await office.commands.execute(new CorrectPerson(correction, from(ingrid)))).toEqual(
      notFound,
    );
    const again = { subject: { kind: 'Person', id: SubjectId.parse(stranger) } } as const;
    const intent = { ...again, ground: 'RegisteredByMistake', reference: null } as const;
    expect(await office.commands.execute(new RequestErasure(intent, from(ragnhild)))).toEqual({
      ok: false,
      error: { code: 'WrongPhase', reason: 'alreadyErased' },
    });
  });

  it('stays when a case is opened after the decision, and the key with them', async () => {
    const stranger = await aStranger();
    const erasureId = await granted(stranger);
    const concern = aConcern({ child: { personId: stranger } });
    await office.commands.execute(new ReceiveConcern(concern, from(ingrid)));
    expect(await carryOut(erasureId)).toEqual(preserved);
    expect(await held(stranger)).toMatchObject({ key: 'Present' });
    await review(erasureId);
    expect(await decide(erasureId)).toEqual(preserved);
    expect(await decide(erasureId, 'Refused')).toMatchObject({ ok: true });
  });
});

describe('A child with a case', () => {
  it('is kept: nobody can grant it, and the refusal names the paragraph', async () => {
    const origin = from(ingrid);
    const received = await office.commands.execute(new ReceiveConcern(aConcern(), origin));
    if (!received.ok) throw new Error(received.error.code);
    const { state } = await office.cases.load(streamName('case', received.value.caseId));
    const child = PersonId.parse(state.childId ?? '');
    expect(caseIdOf(DEMO_TENANT, child)).toBe(received.value.caseId);
    expect((await held(child)).findings).toMatchObject([
      { heldAs: 'PersonOfCase', events: 1, verdict: { kind: 'Preserved' } },
      { heldAs: 'CaseFile', events: 3, verdict: { paragraph: 'arkl § 13, bvl § 12-4' } },
    ]);
    const erasureId = await requested(child);
    await review(erasureId);
    expect(await decide(erasureId)).toEqual(preserved);
    await decide(erasureId, 'Refused');
    expect(await view(erasureId)).toMatchObject({
      status: 'Refused',
      decision: { paragraphs: preserved.error.paragraphs },
    });
    expect(await carryOut(erasureId)).toEqual({
      ok: false,
      error: { code: 'WrongPhase', reason: 'erasureNotGranted' },
    });
    expect(await nameOf(child)).toBe('Nora Eksempel');
  });
});

describe('A message from the portal', () => {
  it('may go when it was refused and never became anything', async () => {
    const message = await aMessage();
    await record(message, { type: 'RefuseMessage', issues: [{ field: '$', rule: 'notJson' }] });
    const erasureId = await granted(message, 'Message');
    expect(await carryOut(erasureId)).toMatchObject({ ok: true });
    const [, part] = await office.messages.events(streamName('message', message));
    expect(part?.event).toMatchObject({ data: { content: REDACTED } });
  });

  it('stays as long as nobody has read it (bvl § 2-1)', async () => {
    const message = await aMessage();
    const erasureId = await requested(message, 'Message');
    await review(erasureId);
    expect(await decide(erasureId)).toMatchObject({ error: { paragraphs: ['bvl § 2-1(1)'] } });
  });
});

describe('A crash while an erasure is carried out', () => {
  it('is healed by carrying out again: what was begun is finished, and told once', async () => {
    const stranger = await aStranger();
    const erasureId = await granted(stranger);
    const { erasures, keys } = office;
    // What is left when the power goes between the destruction and its record.
    const origin = from(ragnhild);
    const holdings = (await held(stranger)).findings;
    await erasures.handle({
      stream: streamName('erasure', erasureId),
      command: {
        type: 'BeginErasure',
        by: ragnhild.user.id,
        now: instant('2026-01-05T08:00:00Z'),
        holdings,
      },
      metadata: {
        actor: ragnhild.user.id,
        tenant: DEMO_TENANT,
        commandId: origin.commandId,
        commandFingerprint: 'none',
        correlationId: 'a-request',
      },
      now: instant('2026-01-05T08:00:00Z'),
      subject: erasureId,
    });
    await keys.destroy([stranger], erasureId);
    expect((await view(erasureId))?.status).toBe('Begun');
    expect(await carryOut(erasureId, origin)).toMatchObject({ ok: true });
    expect(await carryOut(erasureId, origin)).toMatchObject({ ok: true });
    expect(await carryOut(erasureId)).toMatchObject({ ok: true });
    const history = await erasures.events(streamName('erasure', erasureId));
    expect(history.map(({ event }) => event.type)).toEqual([
      'ErasureRequested',
      'ErasureReviewed',
      'ErasureDecided',
      'ErasureBegun',
      'ErasureCarriedOut',
    ]);
  });
});

describe('Who may do what with an erasure', () => {
  it('is for the records officer to ask, review and carry out, and for an approver to decide', async () => {
    const erasureId = await requested(await aStranger());
    await expect(review(erasureId, tor)).rejects.toThrow(AccessDenied);
    await expect(decide(erasureId, 'Granted', ragnhild)).rejects.toThrow(AccessDenied);
    await expect(carryOut(erasureId, from(tor))).rejects.toThrow(AccessDenied);
    const reading = office.queries.execute(new GetErasure(ingrid, erasureId));
    await expect(reading).rejects.toThrow(AccessDenied);
  });

  it('ends at the municipality: another one’s erasures and people are unknown', async () => {
    const stranger = await aStranger();
    const erasureId = await requested(stranger);
    const elsewhere = requesterFor('ragnhild', randomUUID());
    expect(await office.queries.execute(new GetErasure(elsewhere, erasureId))).toBeNull();
    expect(await review(erasureId, elsewhere)).toMatchObject({ error: { what: 'erasure' } });
    const subject = { kind: 'Person', id: SubjectId.parse(stranger) } as const;
    const intent = { subject, ground: 'RegisteredByMistake', reference: null } as const;
    const asked = await office.commands.execute(new RequestErasure(intent, from(elsewhere)));
    expect(asked).toEqual({ ok: false, error: { code: 'NotFound', what: 'person' } });
  });
});

describe('The record of an erasure', () => {
  it('is readable after what it is about is not, and holds no name', async () => {
    const stranger = await aStranger();
    const erasureId = await granted(stranger);
    await carryOut(erasureId);
    expect(await view(erasureId)).toMatchObject({
      review: { assessment: 'Ikke i noen sak.' },
      decision: { reasons: 'Registrert ved en feil.' },
    });
    const stored = [];
    for await (const event of office.store.readStream(streamName('erasure', erasureId))) {
      stored.push(event.data);
    }
    expect(JSON.stringify(stored)).not.toMatch(/Ola|Eksempel|Registrert ved/);
  });
});
