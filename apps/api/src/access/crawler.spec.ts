import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import { freshDatabase } from '@saksgang/testing/postgres';
import { buildSchema } from 'graphql';
import { runApi, temporaryFolder, type RunningApi } from '../testing/running-api.ts';
import { documentsOf } from './crawl.fixture.ts';

/** What nobody but those it concerns may read, each word somewhere else in the schema. */
const NAME = 'Vigdis Vitnesteg';
const WORDS = ['Kontaktlærer Hemmelin', 'Barnet kommer sulten til skolen hver mandag.'];
const schema = buildSchema(
  readFileSync(new URL('../../../../libs/graphql-api/schema.graphql', import.meta.url), 'utf8'),
);

type UserName = keyof typeof demoUsers;
type Sight = 'everything' | 'the name alone' | 'no name, no words' | 'nothing';

let api: RunningApi;
let close: () => Promise<void>;
let caseId = '';
let childId = '';
/** Where the last step was stored: lists are asked for when they hold it. */
let position = '';
const cookies = new Map<UserName, string>();

beforeAll(async () => {
  const [database, folder] = [await freshDatabase(), await temporaryFolder()];
  api = await runApi(database.url, folder.path);
  close = async () => {
    await api.stop();
    await database.drop();
    await folder.remove();
  };
  for (const name of people) cookies.set(name, await api.signInAs(demoUsers[name]));
  await begin();
});
afterAll(() => close());

const people: readonly UserName[] = [
  'ingrid',
  'mats',
  'hanne',
  'tor',
  'even',
  'liv',
  'amal',
  'ragnhild',
  'jonas',
];

async function mutate(name: UserName, mutation: string, input: object): Promise<string> {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
  const changed =
    mutation === 'gradeAddress'
      ? '... on PersonChanged { position }'
      : '... on CaseChanged { caseId position case { child { id } } }';
  const query = `mutation ($input: ${type}!) {
    ${mutation}(input: $input) { ${changed} ... on DomainError { code } } }`;
  const variables = { input: { commandId: randomUUID(), ...input } };
  const body = JSON.stringify({ query, variables });
  const { text } = await api.post('/graphql', body, { cookie: cookies.get(name) ?? '' });
  const stored = /"position":"(\d+)"/.exec(text)?.[1];
  if (stored === undefined) throw new Error(`${mutation} was refused: ${text}`);
  position = stored;
  return text;
}

/** Ingrid's case, in her unit: received, screened, with a note. */
async function begin(): Promise<void> {
  const text = await mutate('ingrid', 'receiveConcern', {
    child: { newPerson: { name: NAME, birthDate: '2016-03-02' } },
    receivedAt: '2026-01-05T07:30:00Z',
    channel: 'PHONE',
    reporter: { kind: '11', name: WORDS[0], organisation: 'Lyngvik skole', contact: '000 00 000' },
    contents: [{ code: '2.1.02' }],
    account: WORDS[1],
  });
  const [id, child] = text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  caseId = id ?? '';
  childId = child ?? '';
  await mutate('ingrid', 'assignCase', { caseId, to: demoUsers.ingrid.id });
  await mutate('hanne', 'placeCaseInUnit', { caseId, unit: demoUsers.ingrid.unitId });
  await mutate('ingrid', 'writeNote', {
    caseId,
    kind: 'FACT',
    happenedOn: '2026-01-05',
    text: `Samtale med ${NAME}.`,
  });
}

/** Everything the schema answers somebody about the case, at each of its moments. */
async function crawl(name: UserName | null): Promise<string> {
  const answers: string[] = [];
  for (const moment of ['{ revision: 0 }', '{ revision: 3 }', null]) {
    const documents = documentsOf(schema, {
      id: `"${caseId}"`,
      caseId: `"${caseId}"`,
      personId: `"${childId}"`,
      first: '20',
      'event.revision': '0',
      text: `"${NAME.split(' ')[0]}"`,
      from: '"0"',
      to: '"1"',
      list: 'REPORTER',
      minPosition: `"${position}"`,
      ...(moment !== null && { asOf: moment }),
    });
    for (const [field, query] of documents) {
      const cookie = name === null ? '' : (cookies.get(name) ?? '');
      const { text } = await api.post('/graphql', JSON.stringify({ query }), { cookie });
      answers.push(`${field}: ${text}`);
    }
  }
  return answers.join('\n');
}

function sightIn(answers: string): Sight {
  const words = WORDS.filter((word) => answers.includes(word));
  if (words.length === WORDS.length) return 'everything';
  if (words.length > 0) throw new Error('some words are shown and others are not');
  if (answers.includes(NAME)) return 'the name alone';
  return answers.includes(caseId) || answers.includes(childId) ? 'no name, no words' : 'nothing';
}

/** Who sees what of a case: the table the whole schema is held to. */
const expected: Readonly<Record<string, Partial<Record<UserName | 'nobody', Sight>>>> = {
  'a case of the unit': {
    ingrid: 'everything',
    mats: 'everything',
    tor: 'everything',
    hanne: 'everything',
    even: 'the name alone',
    amal: 'no name, no words',
    ragnhild: 'the name alone',
    liv: 'nothing',
    jonas: 'nothing',
    nobody: 'nothing',
  },
  'a case that a reviewer has opened for review': { amal: 'everything', liv: 'nothing' },
  'a child with a strictly confidential address («kode 6»)': {
    ingrid: 'everything',
    tor: 'everything',
    hanne: 'everything',
    mats: 'nothing',
    even: 'nothing',
    amal: 'nothing',
    ragnhild: 'nothing',
    liv: 'nothing',
    jonas: 'nothing',
    nobody: 'nothing',
  },
  'a case its own caseworker is disqualified in (fvl § 6)': {
    ingrid: 'nothing',
    tor: 'everything',
    hanne: 'everything',
  },
};

/** What has to happen, in this order, for each of the tables. */
const happens: Readonly<Record<string, () => Promise<unknown>>> = {
  'a case of the unit': async () => undefined,
  // Still open when the address is graded afterwards: a review is no relation of one's own.
  'a case that a reviewer has opened for review': () =>
    mutate('amal', 'openCaseForReview', {
      caseId,
      purpose: 'DEVIATION',
      reasons: 'Fristen ble brutt.',
    }),
  'a child with a strictly confidential address («kode 6»)': () =>
    mutate('ingrid', 'gradeAddress', { personId: childId, grading: 'STRICTLY_CONFIDENTIAL' }),
  'a case its own caseworker is disqualified in (fvl § 6)': () =>
    mutate('ingrid', 'recordConflictOfInterest', {
      caseId,
      user: demoUsers.ingrid.id,
      ground: 'KINSHIP',
    }),
};

describe.each(Object.keys(expected))('Whoever asks the whole schema about %s', (situation) => {
  beforeAll(async () => {
    await happens[situation]?.();
  });

  it.each(Object.entries(expected[situation] ?? {}))('as %s sees: %s', async (who, sight) => {
    const name = people.find((candidate) => candidate === who) ?? null;
    expect(sightIn(await crawl(name))).toBe(sight);
  });
});
