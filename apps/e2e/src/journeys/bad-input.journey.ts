import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { numberAt, type Answer } from '../harness/answer.ts';
import { people, signIn, type Caller } from '../harness/api.ts';
import { receiveConcern } from '../harness/concerns.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url } = sharedApp();

const WRITE_NOTE = `
  mutation ($input: WriteNoteInput!) {
    writeNote(input: $input) {
      __typename
      ... on CaseChanged { revision }
      ... on InvalidInput { issues { field rule } }
      ... on NotFound { what }
      ... on StaleRevision { currentRevision eventsSince { type } }
    }
  }`;

let caseworker: Caller;
let caseId: string;

beforeAll(async () => {
  caseworker = await signIn(url, people.caseworker);
  caseId = await receiveConcern(caseworker, 'Dina Feilmelding');
});

describe('What can not be recorded is refused by name, and nothing is stored', () => {
  it('an empty note', async () => {
    expect(await writeNote({ text: '  ' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'text', rule: 'required' }],
    });
  });

  it('a date that does not exist', async () => {
    expect(await writeNote({ happenedOn: '2026-02-30' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'happenedOn' }],
    });
  });

  it('a case that does not exist', async () => {
    expect(await writeNote({ caseId: randomUUID() })).toMatchObject({
      __typename: 'NotFound',
      what: 'case',
    });
  });

  it('a step out of its phase', async () => {
    const answer = await caseworker.ask(
      `mutation ($input: CloseCaseInput!) { closeCase(input: $input) { __typename ... on WrongPhase { reason } } }`,
      { input: { commandId: randomUUID(), caseId, reasons: 'Ferdig' } },
    );
    expect(answer).toEqual({ closeCase: { __typename: 'WrongPhase', reason: 'concernOpen' } });
  });

  it('an identity number with a wrong digit', async () => {
    const child = { newPerson: { name: 'Eli Tallfeil', identityNumber: '02821990096' } };
    const answer = await caseworker.ask(
      `mutation ($input: ReceiveConcernInput!) {
        receiveConcern(input: $input) { __typename ... on InvalidInput { issues { field } } }
      }`,
      { input: { ...concern(), child } },
    );
    expect(answer).toMatchObject({
      receiveConcern: {
        __typename: 'InvalidInput',
        issues: [{ field: expect.stringContaining('identityNumber') }],
      },
    });
  });

  it('a code that is in no list', async () => {
    const answer = await caseworker.ask(
      `mutation ($input: ReceiveConcernInput!) {
        receiveConcern(input: $input) { __typename ... on InvalidInput { issues { field rule } } }
      }`,
      { input: { ...concern(), contents: [{ code: '9999' }] } },
    );
    expect(answer).toMatchObject({
      receiveConcern: { issues: [{ field: 'contents.0.code', rule: 'notInCodeList' }] },
    });
  });
});

describe('A command sent again', () => {
  it('gives the same answer, and is carried out once', async () => {
    const note = { commandId: randomUUID(), text: 'Ringte skolen.' };
    const first = await writeNote(note);
    expect(first).toMatchObject({ __typename: 'CaseChanged' });
    expect(await writeNote(note)).toEqual(first);
  });

  it('is refused when it says something else under the same id', async () => {
    const commandId = randomUUID();
    await writeNote({ commandId, text: 'Det ene.' });
    expect(await writeNote({ commandId, text: 'Det andre.' })).toMatchObject({
      __typename: 'CommandIdReused',
    });
  });

  it('on an old revision is told what came in between', async () => {
    const written = await writeNote({ text: 'Mens noen andre skrev.' });
    const expectedRevision = numberAt(written, 'revision') - 1;
    expect(await writeNote({ text: 'For sent.', expectedRevision })).toMatchObject({
      __typename: 'StaleRevision',
      currentRevision: numberAt(written, 'revision'),
      eventsSince: [{ type: 'NoteWritten' }],
    });
  });
});

describe('A request that makes no sense', () => {
  it('is a typed error, without what was sent and without a stack trace', async () => {
    const body = JSON.stringify({ query: '{ case(id: "hemmelig" }' });
    const answer = await post(body);
    expect(answer).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
    expect(JSON.stringify(answer)).not.toMatch(/hemmelig|stacktrace|node_modules/);
  });

  it('of ten megabytes is refused before it is read', async () => {
    const answer = await announce(10_000_000);
    expect(answer.statusCode).toBe(413);
  });
});

function noteInput(changes: Readonly<Record<string, unknown>>) {
  return {
    commandId: randomUUID(),
    caseId,
    kind: 'FACT',
    happenedOn: '2026-01-05',
    text: 'Notat',
    ...changes,
  };
}

async function writeNote(changes: Readonly<Record<string, unknown>>): Promise<Answer> {
  const answer = await caseworker.ask(WRITE_NOTE, { input: noteInput(changes) });
  return Reflect.get(Object(answer), 'writeNote');
}

function concern() {
  return {
    commandId: randomUUID(),
    child: { newPerson: { name: 'Eli Tallfeil', birthDate: '2017-01-01' } },
    receivedAt: new Date().toISOString(),
    channel: 'PHONE',
    reporter: { kind: '1' },
    contents: [{ code: '1.2.03' }],
    account: 'Ringte.',
  };
}

/** Says how much will come, and waits for the answer instead of sending it. */
async function announce(bytes: number): Promise<IncomingMessage> {
  const headers = { 'content-type': 'application/json', 'content-length': bytes };
  const asking = request(`${url}/graphql`, { method: 'POST', headers });
  asking.flushHeaders();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  asking.destroy();
  return answer;
}

async function post(body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
}
