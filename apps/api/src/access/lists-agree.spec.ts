import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AddCoworker,
  aloneAs,
  AssignCase,
  demoUsers,
  FindQueue,
  GetCase,
  GradeAddress,
  GrantAccess,
  onCall,
  OpenCaseForReview,
  PlaceCaseInUnit,
  ReceiveConcern,
  RecordConflictOfInterest,
  TakeEmergencyAccess,
  type CommandOrigin,
  type User,
} from '@saksgang/application';
import { PersonId, type CaseId } from '@saksgang/domain';
import { streamName, type Position } from '@saksgang/event-store';
import { hoursAfter, systemClock, type Result } from '@saksgang/kernel';
import { freshDatabase } from '@saksgang/testing/postgres';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { openApplicationContext } from '../composition/application-context.ts';
import { openSystem, type System } from '../composition/open-system.ts';
import { openDataFolder } from '../data-folder.ts';
import { createLogger } from '../logging.ts';
import { configOf, temporaryFolder } from '../testing/running-api.ts';

const { ingrid, mats, even, hanne, amal, liv } = demoUsers;
/** Liv on her shift for Lyngvik. */
const livOnCall: User = { ...liv, ...onCall };
const nextDay = () => hoursAfter(systemClock(), 24);

interface Stored {
  readonly position: Position;
}

type Step = (
  place: { readonly caseId: CaseId; readonly childId: PersonId },
  as: (user: User) => CommandOrigin,
) => Command<Result<Stored, unknown>>;

const grade: Step = ({ childId: personId }, as) =>
  new GradeAddress({ personId, grading: 'StrictlyConfidential' }, as(ingrid));
const review: Step = ({ caseId }, as) =>
  new OpenCaseForReview({ caseId, purpose: 'Deviation', reasons: 'Fristen.' }, as(amal));
const keepOut =
  (user: User): Step =>
  ({ caseId }, as) =>
    new RecordConflictOfInterest({ caseId, user: user.id, ground: 'Kinship' }, as(ingrid));
const letIn =
  (user: User): Step =>
  ({ caseId }, as) =>
    new GrantAccess({ caseId, user: user.id, purpose: 'Guidance', until: nextDay() }, as(hanne));
const share: Step = ({ caseId }, as) => new AddCoworker({ caseId, user: even.id }, as(ingrid));
const haste: Step = ({ caseId }, as) =>
  new TakeEmergencyAccess(
    { caseId, purpose: 'ChildInDanger', reasons: 'Politiet ringte.' },
    as(even),
  );
const give: Step = ({ caseId }, as) => new AssignCase({ caseId, to: mats.id }, as(ingrid));
const place: Step = ({ caseId }, as) =>
  new PlaceCaseInUnit({ caseId, unit: onCall.unitId }, as(hanne));

/** What happened in each case of Ingrid's unit. */
const situations: Readonly<Record<string, readonly Step[]>> = {
  'nothing more': [],
  'it is graded': [grade],
  'it is shared': [share],
  'it is shared and graded': [share, grade],
  'somebody is let in': [letIn(even)],
  'a reviewer is let in': [letIn(amal), grade],
  'it is opened in haste': [haste],
  'it is opened for review': [review],
  'it is opened for review and graded': [review, grade],
  'a reviewer who opened it is disqualified': [review, keepOut(amal)],
  'its leader is disqualified': [keepOut(hanne)],
  'its caseworker is disqualified': [give, keepOut(mats)],
  'it lies with the service out of hours': [place],
};

let system: System;
let context: INestApplicationContext;
let close: () => Promise<void>;
const cases = new Map<CaseId, string>();
let position: Position;

beforeAll(async () => {
  const [database, temporary] = [await freshDatabase(), await temporaryFolder()];
  const config = configOf({ DATABASE_URL: database.url, DATA_DIR: temporary.path });
  const logger = createLogger('silent');
  system = await openSystem(config, await openDataFolder(config.DATA_DIR), logger);
  system.runner.start();
  context = await openApplicationContext(system, logger);
  close = async () => {
    await context.close();
    await system.close();
    await database.drop();
    await temporary.remove();
  };
  for (const [situation, steps] of Object.entries(situations)) await play(situation, steps);
}, 60_000);
afterAll(() => close());

function as(user: User): CommandOrigin {
  return { requester: aloneAs(user, randomUUID()), commandId: randomUUID() };
}

async function play(situation: string, steps: readonly Step[]): Promise<void> {
  const bus = context.get(CommandBus);
  const { caseId } = done(await bus.execute(concern()));
  cases.set(caseId, situation);
  const { state } = await system.cases.load(streamName('case', caseId));
  const childId = PersonId.parse(state.childId ?? '');
  for (const step of steps) done(await bus.execute(step({ caseId, childId }, as)));
}

function concern(): ReceiveConcern {
  return new ReceiveConcern(
    {
      child: {
        newPerson: { name: 'Nora Eksempel', birth: { kind: 'Unknown' }, identityNumber: null },
      },
      receivedAt: systemClock(),
      channel: 'Phone',
      reporter: { kind: '11', clarification: null, name: null, organisation: null, contact: null },
      contents: [{ code: '2.1.02', clarification: null }],
      account: 'Nora er mye borte fra skolen.',
      messageId: null,
    },
    as(ingrid),
  );
}

function done<Change extends Stored>(result: Result<Change, unknown>): Change {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  ({ position } = result.value);
  return result.value;
}

const inWords = (ids: readonly string[]) =>
  [...cases].filter(([id]) => ids.includes(id)).map(([, situation]) => situation);

/** In which situations a case is on somebody's list. */
async function listed(user: User): Promise<readonly string[]> {
  const nothing = { tab: null, phase: null, horizon: null, nextStep: null, responsible: null };
  const page = { text: null, first: 100, after: null, minPosition: position, showsRows: true };
  const query = new FindQueue(as(user).requester, { ...nothing, ...page });
  const { rows } = await context.get(QueryBus).execute(query);
  return inWords(rows.map(({ row }) => row.caseId));
}

/** In which situations it opens to them. */
async function opened(user: User): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const caseId of cases.keys()) {
    const view = await context.get(QueryBus).execute(new GetCase(as(user).requester, caseId));
    if (view !== null) ids.push(caseId);
  }
  return inWords(ids);
}

describe('A case stands on the lists of exactly those it opens to', () => {
  const readers: readonly (readonly [string, User])[] = [
    ...Object.entries(demoUsers),
    ['liv on call', livOnCall],
  ];

  it.each(readers.filter(([, { scopes }]) => scopes.includes('CASE_READ')))(
    '%s',
    async (_name, user) => {
      expect(await listed(user)).toEqual(await opened(user));
    },
  );

  it('which are some for most of them, and none for whom it is nobody’s business', async () => {
    expect(await opened(ingrid)).toContain('its leader is disqualified');
    expect(await opened(even)).toEqual([
      ...['it is shared', 'it is shared and graded', 'somebody is let in', 'it is opened in haste'],
    ]);
    expect(await opened(amal)).toEqual(expect.arrayContaining(['it is opened for review']));
    expect(await opened(amal)).not.toContain('it is opened for review and graded');
    expect(await opened(livOnCall)).toEqual(['it lies with the service out of hours']);
    expect(await opened(liv)).toEqual([]);
  });
});
