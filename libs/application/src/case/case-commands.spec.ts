import { randomUUID } from 'node:crypto';
import { CaseId, DecisionId } from '@saksgang/domain';
import { START, streamName } from '@saksgang/event-store';
import { localDate } from '@saksgang/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessDenied } from '../access/authorise.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { ScreenConcern } from '../concern/screen-concern.ts';
import { ApproveDecision } from '../decision/approve-decision.ts';
import { WriteNote } from '../journal/write-note.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { GetCaseEvents } from './get-case-events.ts';
import { GetCase } from './get-case.ts';

const NEIGHBOUR = '1f0a4f5c-3c57-4f0b-8f39-0d8b9a2f6c11';

let office: OpenOffice;
let caseId: CaseId;
beforeAll(async () => {
  office = await openOffice();
  const origin = { requester: requesterFor('siri'), commandId: randomUUID() };
  const answer = await office.commands.execute(new ReceiveConcern(aConcern(), origin));
  if (!answer.ok) throw new Error(answer.error.code);
  ({ caseId } = answer.value);
});
afterAll(() => office.close());

const aNote = (about = caseId) => ({
  caseId: about,
  kind: 'Fact' as const,
  happenedOn: localDate('2026-01-05'),
  source: null,
  text: 'Samtale med skolen.',
});

const write = (requester = requesterFor('ingrid'), about = caseId, expectedRevision?: number) =>
  office.commands.execute(
    new WriteNote(aNote(about), {
      requester,
      commandId: randomUUID(),
      ...(expectedRevision !== undefined && { expectedRevision }),
    }),
  );

describe('A step in a case', () => {
  it('is recorded with who took it, and for which municipality', async () => {
    await write();
    const { events } = await office.store.readAll({ after: START, limit: 100 });
    const { user, tenant } = requesterFor('ingrid');
    expect(events.at(-1)).toMatchObject({ type: 'NoteWritten', actor: user.id, tenant });
  });

  it('is refused in a case that does not exist', async () => {
    const answer = await write(requesterFor('ingrid'), CaseId.parse(randomUUID()));
    expect(answer).toEqual({ ok: false, error: { code: 'NotFound', what: 'case' } });
  });

  it('is refused in another municipality’s case as if there were none', async () => {
    const answer = await write(requesterFor('ingrid', NEIGHBOUR));
    expect(answer).toEqual({ ok: false, error: { code: 'NotFound', what: 'case' } });
  });

  it('is refused when somebody has written since the revision it was based on', async () => {
    expect(await write(requesterFor('ingrid'), caseId, 0)).toMatchObject({
      error: { code: 'StaleRevision' },
    });
  });

  it('is not for those who may only read', async () => {
    await expect(write(requesterFor('amal'))).rejects.toThrow(AccessDenied);
  });

  it('makes the same investigation however often it is sent', async () => {
    const { state } = await office.cases.load(streamName('case', caseId));
    const [concern] = state.concerns;
    if (!concern) throw new Error('no concern');
    const intent = {
      caseId,
      concernId: concern.concernId,
      outcome: '2',
      urgent: false,
      contents: [],
      reasons: 'Rimelig grunn til å undersøke.',
    };
    const origin = { requester: requesterFor('ingrid'), commandId: randomUUID() };
    const first = await office.commands.execute(new ScreenConcern(intent, origin));
    expect(await office.commands.execute(new ScreenConcern(intent, origin))).toEqual(first);
    const view = await office.queries.execute(new GetCase(requesterFor('ingrid'), caseId));
    expect(view?.file.investigations).toHaveLength(1);
  });

  it('that settles a decision is no caseworker’s to take', async () => {
    const intent = { caseId, decisionId: DecisionId.parse(randomUUID()), contentHash: '' };
    const origin = { requester: requesterFor('ingrid'), commandId: randomUUID() };
    await expect(office.commands.execute(new ApproveDecision(intent, origin))).rejects.toThrow(
      AccessDenied,
    );
  });
});

describe('Another municipality’s case', () => {
  it('cannot be read, and neither can its events', async () => {
    const neighbour = requesterFor('ingrid', NEIGHBOUR);
    expect(await office.queries.execute(new GetCase(neighbour, caseId))).toBeNull();
    const range = { from: 0, to: 9 };
    expect(await office.queries.execute(new GetCaseEvents(neighbour, caseId, range))).toEqual([]);
  });
});
