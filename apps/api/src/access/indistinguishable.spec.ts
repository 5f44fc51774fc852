import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import { buildSchema } from 'graphql';
import { askings, type Known } from './askings.ts';
import { documentsOf } from './crawl.fixture.ts';
import { aConcernOf } from './crawled-case.fixture.ts';
import { openCrawledOffice, type CrawledOffice } from './crawled-office.fixture.ts';
import { changes, doors } from './expected-sight.ts';
import { mutationOf } from './mutations.fixture.ts';
import { listenToDatabase } from './work-done.fixture.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../../libs/graphql-api/schema.graphql', import.meta.url), 'utf8'),
);
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** Together they have every scope that people have, and none of them has anything to do with the cases. */
const strangers = ['mats', 'hanne', 'tor', 'amal', 'ragnhild'] as const;

/** Why somebody may not know that there is a case, and the child's first name in it: all as long as each other. */
const reasons = {
  'its child has a graded address': 'Gradertina',
  'it is another municipality’s': 'Fremmedina',
  'they are disqualified in it': 'Inhabilina',
} as const;
type Reason = keyof typeof reasons;
const UNKNOWN = 'Ukjentinaa';

/** A case is hidden for all these reasons, except from those who answer for looks, and for erasures. */
const hides = (reason: Reason, kind: string | undefined) => {
  if (kind === 'look') return reason !== 'its child has a graded address';
  return kind !== 'erasure' || reason === 'it is another municipality’s';
};

let office: CrawledOffice;
let database: ReturnType<typeof listenToDatabase>;
const cases = new Map<string, Known>();

beforeAll(async () => {
  office = await openCrawledOffice();
  database = listenToDatabase();
  await hidden();
  cases.set(UNKNOWN, aboutNobody());
}, 60_000);
afterAll(async () => {
  database.stop();
  await office.close();
});

function aboutNobody(): Known {
  const [caseId, childId, erasureId] = [randomUUID(), randomUUID(), randomUUID()];
  return { caseId, childId, erasureId, position: '0', name: UNKNOWN };
}

/** Three cases that none of the strangers may know of. */
async function hidden(): Promise<void> {
  const graded = await begin('even', 'its child has a graded address');
  const grading = { personId: graded.childId, grading: 'CONFIDENTIAL' };
  await office.mutate('even', 'gradeAddress', grading);
  await begin('liv', 'it is another municipality’s');
  const { caseId } = await begin('ingrid', 'they are disqualified in it');
  let position = '0';
  for (const name of strangers) {
    const conflict = { caseId, user: demoUsers[name].id, ground: 'KINSHIP' };
    ({ position } = await office.mutate('ingrid', 'recordConflictOfInterest', conflict));
  }
  const query = `{ workQueue(first: 1, minPosition: "${position}") { totalCount } }`;
  await tell('ingrid', query);
}

async function begin(by: 'even' | 'liv' | 'ingrid', reason: Reason): Promise<Known> {
  const concern = aConcernOf(`${reasons[reason]} Prøve`);
  const { case: begun } = await office.mutate(by, 'receiveConcern', concern);
  const ids = { caseId: begun.id, childId: begun.child.id };
  const known = { ...aboutNobody(), ...ids, name: reasons[reason] };
  cases.set(reason, known);
  return known;
}

/** Headers that no two answers share. */
const EACH_ITS_OWN = ['date', 'ratelimit', 'x-correlation-id'];

/** Everything that somebody can tell one answer from another by, but the time it took, and what made that time. */
async function tell(as: string, query: string) {
  const headers = { 'content-type': 'application/json', ...(await office.headersOf(as)) };
  database.take();
  const response = await fetch(`${office.api.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: Object.fromEntries(
      [...response.headers].filter(([name]) => !EACH_ITS_OWN.includes(name)),
    ),
    text: text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an id'),
    work: database.take(),
  };
}

/** Whether what is asked names the case, the child or the erasure. */
function names(question: (known: Known) => string): boolean {
  const nobody = aboutNobody();
  const { caseId, childId, erasureId, name } = nobody;
  return [caseId, childId, erasureId, name].some((each) => question(nobody).includes(each));
}

const about = (name: string) => cases.get(name) ?? aboutNobody();
const allReasons = Object.keys(reasons).filter((name): name is Reason => name in reasons);

describe('That there is a case nobody may know of is not told by', () => {
  const asked = queries.filter((field) =>
    names((known) => documentsOf(schema, field, askings(known)).join()),
  );

  it.each(asked.map((field) => [field.name, field] as const))('%s', async (name, field) => {
    const documents = documentsOf(schema, field, askings(about(UNKNOWN)));
    for (const reason of allReasons.filter((each) => hides(each, doors[name]?.[0]))) {
      const asked = documentsOf(schema, field, askings(about(reason)));
      for (const [index, document] of asked.entries()) {
        for (const stranger of strangers) {
          const answer = await tell(stranger, `{ ${document} }`);
          const unknown = await tell(stranger, `{ ${documents[index]} }`);
          expect({ reason, stranger, ...answer }).toEqual({ reason, stranger, ...unknown });
        }
      }
    }
  });
});

const GRADED = 'its child has a graded address';
/** What is not refused, though the case is hidden. */
const ACCEPTED: Readonly<Record<string, readonly Reason[]>> = {
  // A colleague may let themselves in to every case of the municipality: that is what haste is for.
  takeEmergencyAccess: [GRADED],
  // A concern is taken in whoever the child is (bvl § 2-1), and never lost because of who took it.
  receiveConcern: [GRADED, 'they are disqualified in it'],
};

describe('That there is a case nobody may change is not told by, and nothing is stored when refusing', () => {
  const asked = mutations.filter((field) => names((known) => mutationOf(field, known)));

  it.each(asked.map((field) => [field.name, field] as const))('%s', async (name, field) => {
    const hiding = allReasons.filter((reason) => hides(reason, changes[name]));
    const texts: string[] = [];
    const before = await head();
    for (const reason of hiding.filter((each) => !ACCEPTED[name]?.includes(each))) {
      for (const stranger of strangers) {
        const answer = await tell(stranger, mutationOf(field, about(reason)));
        const unknown = await tell(stranger, mutationOf(field, about(UNKNOWN)));
        expect({ reason, stranger, ...answer }).toEqual({ reason, stranger, ...unknown });
        texts.push(answer.text);
      }
    }
    expect(texts.join()).toContain('"NotFound"');
    expect(await head()).toBe(before);
  });
});

async function head(): Promise<string> {
  const { rows } = await office.pool.query<{ head: string }>(
    'SELECT max(position)::text AS head FROM store.event',
  );
  return rows[0]?.head ?? '';
}
