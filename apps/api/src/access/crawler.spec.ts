import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import { dateInNorway } from '@saksgang/law';
import { systemClock } from '@saksgang/kernel';
import { buildSchema, isObjectType } from 'graphql';
import { askings, type Known } from './askings.ts';
import { documentsOf, unasked } from './crawl.fixture.ts';
import { aConcernOf, aWholeCase, NAME, WORD } from './crawled-case.fixture.ts';
import { openCrawledOffice, type CrawledOffice } from './crawled-office.fixture.ts';
import { askers, changes, doors, kinds, sights, type Asker } from './expected-sight.ts';
import { follow } from './following.fixture.ts';
import { metIn, together, type Met } from './sight.fixture.ts';

const TABLE = 'apps/api/src/access/expected-sight.ts';
const schema = buildSchema(
  readFileSync(new URL('../../../../libs/graphql-api/schema.graphql', import.meta.url), 'utf8'),
);
const rootFields = (root: ReturnType<typeof schema.getQueryType>) =>
  Object.values(root?.getFields() ?? {});
const queries = rootFields(schema.getQueryType());
const subscriptions = rootFields(schema.getSubscriptionType());
const mutations = rootFields(schema.getMutationType());
const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !/^(__.*|Query|Mutation|Subscription)$/.test(name));

type Door = (typeof queries)[number];
interface Answer {
  readonly data: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
const REFUSALS = ['FORBIDDEN', 'UNAUTHENTICATED'];
const [FIRST_NAME = '', SURNAME = ''] = NAME.split(' ');

let office: CrawledOffice;
let known: Known = { caseId: '', childId: '', erasureId: '', position: '0', name: FIRST_NAME };
/** The type of everything anybody has met. */
const seen = new Set<string>();

beforeAll(async () => {
  office = await openCrawledOffice();
  const ids = await aWholeCase(office.mutate, today());
  const requested = await office.mutate('ragnhild', 'requestErasure', {
    kind: 'PERSON',
    subjectId: ids.childId,
    ground: 'REGISTERED_BY_MISTAKE',
  });
  known = { ...known, ...ids, erasureId: requested.erasure.id, position: requested.position };
}, 60_000);
afterAll(() => office.close());

/** What has to happen for each situation to come about. @returns where that is stored */
const happens: Readonly<Record<string, () => Promise<string>>> = {
  // Still open when the address is graded afterwards: a review is no relation of one's own.
  'a case that a reviewer has opened for review': () =>
    stored('amal', 'openCaseForReview', {
      caseId: known.caseId,
      purpose: 'DEVIATION',
      reasons: `Fristen ble brutt (${WORD}).`,
    }),
  'a child with a strictly confidential address («kode 6»)': () =>
    stored('ingrid', 'gradeAddress', {
      personId: known.childId,
      grading: 'STRICTLY_CONFIDENTIAL',
    }),
  'a case its own caseworker is disqualified in (fvl § 6)': () =>
    stored('hanne', 'recordConflictOfInterest', {
      caseId: known.caseId,
      user: demoUsers.ingrid.id,
      ground: 'KINSHIP',
    }),
  'a case that a guest and a coworker have left again': async () => {
    const { caseId } = known;
    const removed = { caseId, user: demoUsers.siri.id };
    const left = await office.mutate('hanne', 'removeCoworker', removed);
    const grantId = left.case.access.grants[0]?.id;
    return stored('hanne', 'withdrawAccess', { caseId, grantId });
  },
};

const today = () => dateInNorway(systemClock());

async function stored(...step: Parameters<CrawledOffice['mutate']>): Promise<string> {
  return (await office.mutate(...step)).position;
}

/** What a door gives away to somebody. */
async function through(door: Door, asker: Asker): Promise<Met> {
  const met: Met[] = [];
  for (const document of documentsOf(schema, door, askings(known))) {
    const body = JSON.stringify({ query: `{ __typename ${document} }` });
    const { text } = await office.api.post('/graphql', body, await office.headersOf(asker));
    for (const [, type = ''] of text.matchAll(/"__typename":"(\w+)"/g)) seen.add(type);
    const { data, errors = [] } = JSON.parse(text) as Answer;
    const broken = errors.filter(({ extensions }) => !REFUSALS.includes(extensions.code));
    expect(broken).toEqual([]);
    const ofCase = document.includes('asOf') ? 'past' : 'case';
    met.push(
      metIn(schema, data, {
        ids: [known.caseId, known.childId],
        name: SURNAME,
        word: WORD,
        ofCase,
      }),
    );
  }
  return together(met);
}

/** What somebody meets of each kind, whichever door they take. */
async function crawl(asker: Asker): Promise<object> {
  const all: Met[] = [];
  for (const door of queries) {
    const met = await through(door, asker);
    const unexpected = [...met.keys()].filter((kind) => !doors[door.name]?.includes(kind));
    expect({ door: door.name, unexpected }).toEqual({ door: door.name, unexpected: [] });
    all.push(met);
  }
  return Object.fromEntries(together(all));
}

describe('The table of who sees what', () => {
  it('says what may come of every query and every subscription', () => {
    const missing = [...queries, ...subscriptions].filter(({ name }) => !(name in doors));
    expect(missing.map(({ name }) => `${TABLE}: give ${name} a row in «doors»`)).toEqual([]);
  });

  it('says how every argument is asked, in each of its kinds', () => {
    const fields = types.flatMap((type) =>
      Object.values(type.getFields()).map(
        (field) => [`${type.name}.${field.name}`, field] as const,
      ),
    );
    const roots = [...queries, ...subscriptions].map((field) => [field.name, field] as const);
    const missing = [...roots, ...fields].flatMap(([name, field]) =>
      unasked(field, name, askings(known)),
    );
    expect(missing.map((argument) => `askings.ts: ask with ${argument}`)).toEqual([]);
  });

  it('says what every type tells of', () => {
    const rows = new Set(Object.values(kinds).flat());
    const missing = types.filter(({ name }) => !rows.has(name));
    expect(missing.map(({ name }) => `${TABLE}: put ${name} in «kinds»`)).toEqual([]);
  });

  it('says what every mutation changes', () => {
    const missing = mutations.filter(({ name }) => !(name in changes));
    expect(missing.map(({ name }) => `${TABLE}: give ${name} a row in «changes»`)).toEqual([]);
  });

  it('has no row for what is no longer there', () => {
    const there = new Set(
      [...queries, ...subscriptions, ...mutations, ...types].map(({ name }) => name),
    );
    const rows = [...Object.keys(doors), ...Object.keys(changes), ...Object.values(kinds).flat()];
    expect(rows.filter((row) => !there.has(row))).toEqual([]);
  });
});

describe.each(Object.entries(sights))(
  'Whoever asks the whole schema about %s',
  (situation, expected) => {
    beforeAll(async () => {
      known = { ...known, position: (await happens[situation]?.()) ?? known.position };
    });

    it.each(askers)('sees as much as the table says: %s', async (asker) => {
      expect(await crawl(asker)).toEqual(expected[asker] ?? {});
    });
  },
);

describe('Whoever follows what happens, over the socket', () => {
  const aNote = (caseId: string) => ({ caseId, kind: 'FACT', happenedOn: today(), text: 'Prøve.' });
  const begin = async (by: 'siri' | 'even' | 'liv') =>
    (await office.mutate(by, 'receiveConcern', aConcernOf('Nora Prøve'))).case.id;

  it.each(['tor', 'hanne'] as const)('hears of a case that is theirs: %s', async (asker) => {
    const followed = await listen(asker, '0');
    const position = await stored('tor', 'writeNote', aNote(known.caseId));
    expect(await followed.until(position)).toContain(known.caseId);
    await followed.end();
  });

  /** Who listens, and whose the case is that they do hear of. */
  const others = [
    ['ingrid', 'siri'],
    ['siri', 'siri'],
    ['mats', 'siri'],
    ['even', 'even'],
    ['amal', 'siri'],
    ['a machine with sak.les hendelser.les', 'siri'],
    ['liv', 'liv'],
  ] as const;
  it.each(others)(
    'hears of others, and not of one that is kept from them: %s',
    async (asker, by) => {
      const caseId = await begin(by);
      const followed = await listen(asker, '0');
      const heard = await followed.until(await stored(by, 'writeNote', aNote(caseId)));
      expect(heard).not.toContain(known.caseId);
      await followed.end();
    },
  );

  it('hears nothing more when access ends while they listen', async () => {
    const [ending, going] = [await begin('siri'), await begin('siri')];
    const before = await stored('siri', 'writeNote', aNote(going));
    const followed = await listen('mats', before);
    const note = await stored('siri', 'writeNote', aNote(ending));
    expect(await followed.until(note)).toEqual([ending]);
    const conflict = { caseId: ending, user: demoUsers.mats.id, ground: 'KINSHIP' };
    await office.mutate('siri', 'recordConflictOfInterest', conflict);
    await office.mutate('siri', 'writeNote', aNote(ending));
    expect(await followed.until(await stored('siri', 'writeNote', aNote(going)))).toEqual([going]);
    await followed.end();
  });
});

async function listen(asker: Asker, after: string) {
  return follow(office.api.url, await office.headersOf(asker), after);
}

describe('The crawl', () => {
  it('has met every type there is of a case', () => {
    const ofCases = [...kinds.case, ...kinds.person, ...kinds.list, ...kinds.look];
    expect(ofCases.filter((type) => !seen.has(type) && type !== 'CaseChange')).toEqual([]);
  });
});
