import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CaseId, PersonId } from '@saksgang/domain';
import { MemoryKeyRing, storeWith, type EventStore, type KeyRing } from '@saksgang/event-store';
import { localDate } from '@saksgang/kernel';
import fc from 'fast-check';
import { GetCaseEvents } from '../case/get-case-events.ts';
import { GetCase } from '../case/get-case.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { WriteNote } from '../journal/write-note.ts';
import { GetPerson } from '../person/get-person.ts';
import { GradeAddress } from '../person/grade-address.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { RecordConflictOfInterest } from './record-conflict-of-interest.ts';
import type { Requester } from './requester.ts';

const ingrid = requesterFor('ingrid');
const mats = requesterFor('mats');
const neighbour = requesterFor('liv');

interface About {
  readonly caseId: CaseId;
  readonly childId: PersonId;
}

let office: OpenOffice;
/** What has been asked of the store and of the keys, in its order, by kinds of streams alone. */
let work: string[] = [];
let hidden: Readonly<Record<string, About>>;

beforeEach(async () => {
  office = await openOffice({ storeOver: counted, keys: countedKeys() });
  const [graded, conflict, foreign] = [
    await begin(ingrid),
    await begin(ingrid),
    await begin(neighbour),
  ];
  const { childId: personId } = graded;
  await office.commands.execute(
    new GradeAddress({ personId, grading: 'Confidential' }, as(ingrid)),
  );
  const { caseId } = conflict;
  const step = { caseId, user: mats.user.id, ground: 'Kinship' } as const;
  await office.commands.execute(new RecordConflictOfInterest(step, as(ingrid)));
  hidden = { graded: graded, 'of a conflict': conflict, 'of a neighbour': foreign };
});
afterEach(() => office.close());

function counted(memory: EventStore): EventStore {
  const kind = (stream: string) => stream.split('-')[0] ?? '';
  return storeWith(memory, {
    readStream(stream, options) {
      work.push(`read ${kind(stream)}`);
      return memory.readStream(stream, options);
    },
    append(requests) {
      work.push('append');
      return memory.append(requests);
    },
  });
}

function countedKeys(): KeyRing {
  const keys = new MemoryKeyRing();
  const find = keys.findKeys.bind(keys);
  keys.findKeys = (subjects) => {
    work.push('keys');
    return find(subjects);
  };
  return keys;
}

async function begin(requester: Requester): Promise<About> {
  const stored = await office.commands.execute(new ReceiveConcern(aConcern(), as(requester)));
  if (!stored.ok) throw new Error('the concern was refused');
  const { caseId } = stored.value;
  const view = await office.queries.execute(new GetCase(requester, caseId));
  return { caseId, childId: PersonId.parse(view?.file.childId ?? '') };
}

function as(requester: Requester) {
  return { requester, commandId: randomUUID() };
}

/** Everything by which Mats could come at a case or its child. */
const questions: Readonly<Record<string, (about: About) => Promise<unknown>>> = {
  'the case': ({ caseId }) => office.queries.execute(new GetCase(mats, caseId)),
  'its past': ({ caseId }) => office.queries.execute(new GetCase(mats, caseId, { revision: 0 })),
  'its events': ({ caseId }) =>
    office.queries.execute(new GetCaseEvents(mats, caseId, { from: 0, to: 9 })),
  'its child': ({ childId }) => office.queries.execute(new GetPerson(mats, childId)),
  'a step in it': ({ caseId }) => {
    const happenedOn = localDate('2026-01-05');
    const note = { kind: 'Fact', happenedOn, source: null, text: 'Prøve.' } as const;
    return office.commands.execute(new WriteNote({ caseId, ...note }, as(mats)));
  },
  'a step about its child': ({ childId: personId }) =>
    office.commands.execute(new GradeAddress({ personId, grading: 'None' }, as(mats))),
};

async function workOf(question: (about: About) => Promise<unknown>, about: About) {
  work = [];
  const answer = await question(about);
  return { answer, work };
}

describe('What is kept from somebody is answered as what does not exist, by the same work', () => {
  it.each(Object.entries(questions))('%s', async (_what, question) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(hidden)),
        fc.uuid({ version: 4 }),
        fc.uuid({ version: 4 }),
        async (about, caseId, childId) => {
          const unknown = { caseId: CaseId.parse(caseId), childId: PersonId.parse(childId) };
          expect(await workOf(question, about)).toEqual(await workOf(question, unknown));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('and nobody’s key is asked for', async () => {
    for (const about of Object.values(hidden)) {
      for (const question of Object.values(questions)) {
        expect((await workOf(question, about)).work).not.toContain('keys');
      }
    }
  });
});
