import { randomUUID } from 'node:crypto';
import { demoUsers } from '@saksgang/application';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, aConcernInput, mutate, walk, type CaseAtWork } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';

let api: OpenApi;
let atWork: CaseAtWork;
beforeAll(async () => {
  api = await openApi();
  atWork = await aCase(api);
});
afterAll(() => api.close());

const SECRET = 'Hemmelig Navn';

describe('A concern with something wrong in it', () => {
  const cases: readonly (readonly [string, object, string, string])[] = [
    ['a code no list knows', { contents: [{ code: '999' }] }, 'contents.0.code', 'notInCodeList'],
    [
      'a code of another time',
      { contents: [{ code: '18' }] },
      'contents.0.code',
      'codeNotValidOnDate',
    ],
    ['a moment that is none', { receivedAt: 'i går' }, 'receivedAt', 'notAMoment'],
    ['a moment to come', { receivedAt: '2030-01-01T00:00:00Z' }, 'receivedAt', 'inTheFuture'],
    ['no account', { account: '  ' }, 'account', 'required'],
    ['an account longer than can be read', { account: 'x'.repeat(20_001) }, 'account', 'tooLong'],
    ['a character no store can hold', { account: 'a\u0000b' }, 'account', 'illegalCharacter'],
    ['half a character', { account: 'a\uD800b' }, 'account', 'illegalCharacter'],
    ['a command id that is none', { commandId: 'x' }, 'commandId', 'notAnId'],
    ['a child’s id that is none', { child: { personId: 'x' } }, 'child.personId', 'notAnId'],
    [
      'an identity number that fails its checksum',
      { child: { newPerson: { name: SECRET, identityNumber: '12345678901' } } },
      'child.newPerson.identityNumber',
      'notAnIdentityNumber',
    ],
    [
      'a day that does not exist',
      { child: { newPerson: { name: SECRET, birthDate: '2026-02-30' } } },
      'child.newPerson.birthDate',
      'notADate',
    ],
    [
      'a birth to come',
      { child: { newPerson: { name: SECRET, birthDate: '2030-01-01' } } },
      'child.newPerson.birthDate',
      'inTheFuture',
    ],
    [
      'a child both born and expected',
      { child: { newPerson: { name: SECRET, birthDate: '2020-01-01', dueDate: '2026-05-01' } } },
      'child.newPerson.dueDate',
      'contradicts',
    ],
  ];

  it.each(cases)(
    '%s: the answer names field and rule, and nothing is stored',
    async (_what, wrong, field, rule) => {
      const head = await api.store.head();
      const { result, text } = await mutate(api, 'receiveConcern', aConcernInput(wrong));
      expect(result).toMatchObject({ __typename: 'InvalidInput', issues: [{ field, rule }] });
      expect(text).not.toContain(SECRET);
      expect(await api.store.head()).toBe(head);
    },
  );

  it('is told of every field at once', async () => {
    const wrong = aConcernInput({ commandId: 'x', receivedAt: 'y', account: 'a\u0000b' });
    const { result } = await mutate(api, 'receiveConcern', wrong);
    expect(result['issues']).toMatchObject([
      { field: 'commandId' },
      { field: 'receivedAt' },
      { field: 'account' },
    ]);
  });

  it('is answered in the language that was asked for', async () => {
    const messages = await Promise.all(
      ['nb', 'nn', 'en', 'de, en;q=0.5'].map(async (language) => {
        const { result } = await mutate(
          api,
          'receiveConcern',
          aConcernInput({ account: '' }),
          'ingrid',
          language,
        );
        return result['message'];
      }),
    );
    expect(messages).toEqual([
      'Ett eller flere felt må rettes.',
      'Eitt eller fleire felt må rettast.',
      'One or more fields must be corrected.',
      'One or more fields must be corrected.',
    ]);
  });
});

describe('A step that does not fit', () => {
  it('in a case nobody has: not found', async () => {
    const { result } = await atWork.take('screen', '2026-01-09', { caseId: randomUUID() });
    expect(result).toMatchObject({ __typename: 'NotFound', what: 'case' });
  });

  it('on a concern the case has not: not found', async () => {
    const { result } = await atWork.take('screen', '2026-01-09', { concernId: randomUUID() });
    expect(result).toMatchObject({ __typename: 'NotFound', what: 'concern' });
  });

  it('for somebody who cannot be responsible: not found', async () => {
    for (const to of [randomUUID(), demoUsers.integrator.id]) {
      const { result } = await atWork.take('assign', '2026-01-05', { to });
      expect(result).toMatchObject({ __typename: 'NotFound', what: 'user' });
    }
  });

  it('in the wrong phase: says why in plain words', async () => {
    const { result } = await atWork.take('reopen', '2026-01-09');
    expect(result).toMatchObject({
      __typename: 'WrongPhase',
      reason: 'caseAlreadyOpen',
      message: 'Saken er allerede åpen.',
    });
  });

  it('based on a revision that is no longer the newest: tells what happened since', async () => {
    await atWork.take('assign', '2026-01-05');
    const { result } = await atWork.take('screen', '2026-01-05', { expectedRevision: 0 });
    expect(result).toMatchObject({
      __typename: 'StaleRevision',
      currentRevision: 3,
      eventsSince: [
        { type: 'ConcernReceived', revision: 1 },
        { type: 'CasePlacedInUnit', revision: 2 },
        { type: 'CaseAssigned', revision: 3 },
      ],
    });
  });

  it('sent twice: gives the first answer again, and stores nothing', async () => {
    const commandId = randomUUID();
    const first = await atWork.take('note', '2026-01-05', { commandId });
    const head = await api.store.head();
    const second = await atWork.take('note', '2026-01-05', { commandId });
    expect(second.result).toEqual(first.result);
    expect(await api.store.head()).toBe(head);
  });

  it('under a command id that was used for something else: refused', async () => {
    const commandId = randomUUID();
    await atWork.take('note', '2026-01-05', { commandId });
    const { result } = await atWork.take('note', '2026-01-05', { commandId, text: 'Noe annet.' });
    expect(result).toMatchObject({ __typename: 'CommandIdReused' });
  });
});

describe('A decision', () => {
  let one: OpenApi;
  let own: CaseAtWork;
  beforeAll(async () => {
    one = await openApi();
    own = await aCase(one);
    await walk(one, own, 'assess');
  });
  afterAll(() => one.close());

  it('names the sections of § 12-5 it lacks', async () => {
    const { result } = await own.take('propose', '2026-03-25', { sections: [] });
    expect(result).toMatchObject({
      __typename: 'SectionsMissing',
      sections: expect.arrayContaining(['FACTS', 'CHILDS_VIEW', 'BEST_INTERESTS']),
    });
  });

  it('is never settled by the one who proposed it', async () => {
    await own.take('propose', '2026-03-25', {}, 'tor');
    const { result } = await own.take('approve', '2026-03-25', {}, 'tor');
    expect(result).toMatchObject({ __typename: 'ProposerCannotApprove' });
  });

  it('is settled as it was shown, or not at all', async () => {
    await own.take('proposeAgain', '2026-03-25');
    const { result } = await own.take('approve', '2026-03-25', { contentHash: 'f'.repeat(64) });
    const { decisions } = await own.file();
    expect(result).toMatchObject({
      __typename: 'ProposalChanged',
      currentHash: decisions.at(-1)?.contentHash,
    });
  });
});

describe('A request that is no proper GraphQL', () => {
  const errorsOf = async (query: string, variables = {}) => {
    const { errors, text } = await api.ask(query, { variables });
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('node_modules');
    return errors?.map(({ message, extensions }) => ({ message, code: extensions['code'] }));
  };

  it('not GraphQL at all', async () => {
    expect(await errorsOf(`{ case(id: "${SECRET}`)).toEqual([
      { message: 'The document is not valid GraphQL.', code: 'GRAPHQL_PARSE_FAILED' },
    ]);
  });

  it('a field that does not exist', async () => {
    const [error] = (await errorsOf('{ me { nam } }')) ?? [];
    expect(error).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(error?.message).toContain('Cannot query field "nam" on type "User".');
  });

  it('a value of the wrong type in the document: never repeated', async () => {
    expect(await errorsOf(`{ workQueue(first: "${SECRET}") { totalCount } }`)).toEqual([
      {
        message: 'A value in the document does not fit its type.',
        code: 'GRAPHQL_VALIDATION_FAILED',
      },
    ]);
  });

  it('a variable of the wrong type: names the field, never the value', async () => {
    const receive =
      'mutation R($input: ReceiveConcernInput!) { receiveConcern(input: $input) { __typename } }';
    const wrong = aConcernInput({ channel: SECRET, child: { newPerson: { name: SECRET } } });
    expect(await errorsOf(receive, { input: wrong })).toEqual([
      { message: 'input.channel: wrongType', code: 'BAD_USER_INPUT' },
    ]);
    const both = { personId: randomUUID(), newPerson: { name: SECRET } };
    expect(await errorsOf(receive, { input: aConcernInput({ child: both }) })).toEqual([
      { message: 'input.child: wrongType', code: 'BAD_USER_INPUT' },
    ]);
    const unknown = aConcernInput({ hemmelig: SECRET });
    expect(await errorsOf(receive, { input: unknown })).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('an argument that breaks a rule', async () => {
    expect(await errorsOf('{ case(id: "x") { id } }')).toEqual([
      { message: 'id: notAnId', code: 'BAD_USER_INPUT' },
    ]);
    expect(await errorsOf('{ workQueue(first: 0) { totalCount } }')).toEqual([
      { message: 'first: outOfRange', code: 'BAD_USER_INPUT' },
    ]);
  });

  it('several operations at once are not served', async () => {
    const { statusCode } = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', authorization: 'ingrid' },
      payload: JSON.stringify([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]),
    });
    expect(statusCode).toBe(400);
  });
});
