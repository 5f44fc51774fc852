import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LookFindingId, type CaseId } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import { instant, localDate } from '@saksgang/kernel';
import { AccessDenied } from '../access/authorise.ts';
import { demoUsers, NEIGHBOUR_TENANT } from '../access/demo-users.ts';
import { RecordConflictOfInterest } from '../access/record-conflict-of-interest.ts';
import type { Requester } from '../access/requester.ts';
import { GetCase } from '../case/get-case.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { GetPerson } from '../person/get-person.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { CompleteLookReview } from './complete-look-review.ts';
import { FollowUpLooks } from './follow-up-looks.ts';
import { GetLookReview } from './get-look-review.ts';
import { GetLooksBy } from './get-looks-by.ts';

const MONTH = '2026-01';
const [hanne, vilde] = [requesterFor('hanne'), requesterFor('vilde')];

let office: OpenOffice;
let caseId: CaseId;

beforeEach(async () => {
  office = await openOffice();
  const intent = aConcern({
    child: {
      newPerson: {
        name: 'Nora Evju',
        birth: { kind: 'Born', date: localDate('2017-05-04') },
        identityNumber: null,
      },
    },
  });
  const stored = await office.commands.execute(new ReceiveConcern(intent, as('intake')));
  if (!stored.ok) throw new Error('the concern was refused');
  caseId = stored.value.caseId;
});
afterEach(() => office.close());

const as = (name: keyof typeof demoUsers) => origin(requesterFor(name));
const origin = (requester: Requester) => ({ requester, commandId: randomUUID() });

async function opens(name: keyof typeof demoUsers): Promise<void> {
  const requester = { ...requesterFor(name) };
  await office.queries.execute(new GetCase(requester, caseId));
  await office.looks.settled(requester);
}

const review = (requester: Requester, month = MONTH) =>
  office.queries.execute(new GetLookReview(requester, month));

const patternsFor = async (requester: Requester) =>
  (await review(requester)).findings.map(({ pattern, by }) => [pattern, by]);

describe('The review of a month', () => {
  it('points out who has the child’s family name, and in which case', async () => {
    await opens('mats');
    await opens('ingrid');
    const { findings, looks, people } = await review(hanne);
    expect({ looks, people }).toEqual({ looks: 2, people: 2 });
    expect(findings).toMatchObject([
      { pattern: 'SameFamilyName', by: demoUsers.mats.id, caseNumber: '2026-0001', looks: 1 },
    ]);
    expect(JSON.stringify(await review(hanne))).not.toContain('Nora');
  });

  it('points out who saw the child without having anything to do with the case', async () => {
    const { state } = await office.cases.load(streamName('case', caseId));
    const requester = { ...requesterFor('ragnhild') };
    if (state.childId !== null)
      await office.queries.execute(new GetPerson(requester, state.childId));
    await office.looks.settled(requester);
    expect(await patternsFor(vilde)).toEqual([['NoRelation', demoUsers.ragnhild.id]]);
  });

  it('is of the month that was, in Norway', async () => {
    office.itIs('2026-01-31T23:30:00.000Z');
    await opens('mats');
    expect((await review(hanne)).looks).toBe(0);
    expect((await review(hanne, '2026-02')).looks).toBe(1);
  });

  it('is of a unit’s own people for its leader, and of everybody for the data protection officer', async () => {
    await opens('mats');
    await opens('even');
    expect((await review(hanne)).people).toBe(1);
    expect((await review(vilde)).people).toBe(2);
  });

  it('is never of one’s own looks: those are another’s to review', async () => {
    await opens('hanne');
    expect((await review(hanne)).looks).toBe(0);
    expect((await review(vilde)).looks).toBe(1);
  });

  it('tells nothing of a case that a conflict of interest keeps the reviewer out of', async () => {
    await opens('mats');
    const user = demoUsers.hanne.id;
    await office.commands.execute(
      new RecordConflictOfInterest({ caseId, user, ground: 'Kinship' }, as('ingrid')),
    );
    expect(await review(hanne)).toMatchObject({ looks: 0, findings: [] });
    expect((await review(vilde)).findings).toHaveLength(1);
  });

  it('is each municipality’s own', async () => {
    await opens('mats');
    const neighbour = requesterFor('vilde', NEIGHBOUR_TENANT);
    expect(await review(neighbour)).toMatchObject({ looks: 0, findings: [] });
  });

  it('is for nobody else', async () => {
    for (const name of ['ingrid', 'tor', 'ragnhild', 'amal', 'jonas'] as const) {
      await expect(review(requesterFor(name))).rejects.toThrow(AccessDenied);
    }
  });
});

describe('What stands out', () => {
  const followUp = (requester: Requester, findingId: LookFindingId, words: string) =>
    office.commands.execute(
      new FollowUpLooks({ month: MONTH, findingId, words }, origin(requester)),
    );

  it('is followed up with words, which stay with it', async () => {
    await opens('mats');
    const [found] = (await review(hanne)).findings;
    if (!found) throw new Error('nothing stood out');
    expect(await followUp(hanne, found.findingId, '')).toMatchObject({
      ok: false,
      error: { code: 'InvalidField', field: 'words' },
    });
    expect(await followUp(hanne, found.findingId, 'De er ikke i slekt.')).toMatchObject({
      ok: true,
    });
    const [after] = (await review(hanne)).findings;
    expect(after?.followUp).toMatchObject({
      by: demoUsers.hanne.id,
      words: 'De er ikke i slekt.',
      at: instant('2026-01-05T08:00:00.000Z'),
    });
  });

  it('is followed up by those who see it alone', async () => {
    await opens('even');
    await opens('mats');
    const unknown = LookFindingId.parse(randomUUID());
    expect(await followUp(hanne, unknown, 'Hvem er dette?')).toMatchObject({
      ok: false,
      error: { code: 'NotFound', what: 'finding' },
    });
  });
});

describe('A month', () => {
  it('is gone through by who answers for it: the unit’s is not the municipality’s', async () => {
    await office.commands.execute(new CompleteLookReview({ month: MONTH }, origin(hanne)));
    expect((await review(hanne)).reviewed).toMatchObject({ by: demoUsers.hanne.id });
    expect((await review(vilde)).reviewed).toBeNull();
  });
});

describe('What one person looked at', () => {
  it('is shown to those who review it, page by page', async () => {
    await opens('mats');
    office.itIs('2026-01-06');
    await opens('mats');
    const asked = (requester: Requester, after: string | null) => {
      const page = { first: 1, after };
      return office.queries.execute(new GetLooksBy(requester, demoUsers.mats.id, MONTH, page));
    };
    const first = await asked(hanne, null);
    expect(first).toMatchObject({ totalCount: 2, hasNextPage: true });
    expect(first.rows[0]?.row.at).toBe('2026-01-06T08:00:00.000Z');
    const second = await asked(hanne, first.rows[0]?.cursor ?? null);
    expect(second).toMatchObject({ hasNextPage: false, rows: [{ row: { caseId } }] });
    await expect(asked(requesterFor('tor'), null)).rejects.toThrow(AccessDenied);
  });
});
