import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { WebSocket } from 'ws';
import { createLogger } from '../logging.ts';
import { aConcern, RECEIVE, type Received } from '../testing/a-concern.ts';
import { collector } from '../testing/collector.ts';
import { runApi, temporaryFolder, type RunningApi } from '../testing/running-api.ts';

/** Words and numbers that stand nowhere but in what people write here. The number belongs to nobody. */
const NAME = 'Qvarnhild Zymoglossen';
const NUMBER = '14831650010';
const ACCOUNT = 'Hun gråter om natten, sier nabofruen Brumlegaard';
const SECRETS = ['Qvarnhild', 'Zymoglossen', NUMBER, 'gråter', 'Brumlegaard', 'xyzzy'];

const NOTE = `mutation ($input: WriteNoteInput!) {
  writeNote(input: $input) { ... on CaseChanged { position } ... on DomainError { code } }
}`;
const SEARCH = `query xyzzyOperation($text: String!) {
  xyzzyAlias: personSearch(text: $text, first: 10) { edges { node { name } } }
  caseSearch(text: $text, first: 10) { edges { node { childName } } }
}`;

const lines: string[] = [];
const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
  jest.spyOn(console, level).mockImplementation((...words) => void lines.push(words.join(' '))),
);
let traces: Awaited<ReturnType<typeof collector>>;
let database: FreshDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let api: RunningApi;
let metrics = '';
let health = '';

beforeAll(async () => {
  [database, folder, traces] = await Promise.all([freshDatabase(), temporaryFolder(), collector()]);
  const logger = createLogger('trace', { write: (line) => void lines.push(line) });
  const settings = { METRICS_PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: traces.url };
  api = await runApi(database.url, folder.path, { settings, logger });
  await beBusy();
  metrics = await (await fetch(api.metricsUrl ?? '')).text();
  // The last spans go out when it stops.
  await api.stop();
}, 60_000);
afterAll(async () => {
  for (const spy of consoles) spy.mockRestore();
  traces.close();
  await Promise.all([database.drop(), folder.remove()]);
});

const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  api.post('/graphql', body, { cookie: api.cookie, ...headers });
const ask = (query: string, variables: object = {}) => post(JSON.stringify({ query, variables }));

/** What an office writes on a bad day: rightly, wrongly, and while the database fails. */
async function beBusy(): Promise<void> {
  const opened = await receive();
  await ask(NOTE, noteIn(opened, ACCOUNT));
  await ask(SEARCH, { text: NAME });
  await ask(SEARCH, { text: NUMBER });
  await writeWrongly(opened);
  await askWrongly();
  await failInside();
  await ask(`{ case(id: "${randomUUID()}") { id } }`);
  await ask('{ operations { __typename } }');
  await fetch(`${api.url}/auth/callback?code=xyzzy&state=Qvarnhild`, { redirect: 'manual' });
  await api.post('/auth/sign-out', '{}', { origin: 'https://xyzzy.example' });
  await api.post('/auth/sign-out', '{}', { cookie: api.cookie });
}

async function receive(): Promise<string> {
  const { input } = aConcern(NAME);
  const child = { newPerson: { ...input.child.newPerson, birthDate: '2016-03-14' } };
  const person = { ...child.newPerson, identityNumber: NUMBER };
  const reporter = { kind: '1', name: NAME, contact: 'xyzzy@example.org' };
  const sent = { ...input, child: { newPerson: person }, reporter, account: ACCOUNT };
  const { receiveConcern } = await api.ask<Received>(RECEIVE, { input: sent });
  return receiveConcern.case.id;
}

function noteIn(caseId: string, text: string) {
  const commandId = randomUUID();
  return { input: { commandId, caseId, kind: 'FACT', happenedOn: '2026-01-06', text } };
}

async function writeWrongly(caseId: string): Promise<void> {
  const { input } = noteIn(caseId, ACCOUNT);
  await ask(NOTE, { input: { ...input, kind: NAME } });
  await ask(NOTE, { input: { ...input, happenedOn: NUMBER } });
  await ask(NOTE, { input: { ...input, caseId: NAME } });
  await ask(NOTE, { input: { ...input, expectedRevision: 0 } });
  await ask(NOTE, { input: { ...input, text: `${ACCOUNT}\u0000` } });
  await ask(`{ personSearch(text: ${JSON.stringify(NAME)}, first: ${NUMBER}) { xyzzy } }`);
  await ask(`{ case(id: "${NAME}") { id } }`);
  await post(`{"query": "${NAME}`);
  await post(JSON.stringify({ query: `{ ${NAME} `, operationName: 'xyzzy' }));
  await post('{}', { 'content-type': `text/${NUMBER}` });
}

async function askWrongly(): Promise<void> {
  const headers = {
    authorization: 'Bearer xyzzy',
    baggage: `navn=${encodeURIComponent(NAME)}`,
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    tracestate: 'xyzzy=Qvarnhild',
    'user-agent': 'xyzzy',
    'x-correlation-id': 'xyzzy',
  };
  const addresses = [
    `/cases/${NUMBER}?navn=Qvarnhild`,
    '/xyzzy.js',
    '/%E0%A4%A/xyzzy',
    '/health/ready?barn=Zymoglossen',
    '/graphql?query=%7Bxyzzy%7D',
    '/auth/xyzzy',
  ];
  for (const address of addresses) await fetch(`${api.url}${address}`, { headers });
  await post(JSON.stringify({ query: SEARCH, variables: { text: NAME } }), headers);
  await post('{}', { cookie: 'session=xyzzy' });
  await api.post('/auth/demo', JSON.stringify({ userId: NAME }));
  await fetch(`${api.url}/xyzzy`, { method: 'DELETE', headers });
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.addEventListener('open', () => {
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'xyzzy' } }));
    socket.send(`{ ${NAME}`);
  });
  await new Promise((resolve) => socket.addEventListener('close', resolve));
}

/** A row that cannot be written, whose error quotes it whole; and a table that is gone. */
async function failInside(): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`ALTER TABLE read.person_1 ADD CHECK (display_name <> '${NAME}') NOT VALID`);
  await client.query('ALTER VIEW read.queue RENAME TO gone');
  await client.end();
  await ask(RECEIVE, aConcern(NAME));
  await ask(SEARCH, { text: NAME });
  do {
    health = await (await fetch(`${api.url}/health/ready`)).text();
    await delay(100);
  } while (health === '{"status":"ready"}');
}

interface Line {
  readonly msg: string;
  readonly route?: string;
  readonly correlationId?: string;
  readonly traceId?: string;
}

const linesSaying = (words: string) =>
  lines
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
    .filter(({ msg }) => msg === words);

describe('What is told of a busy day', () => {
  it.each(SECRETS)(
    'holds no «%s»: not in the log, the spans, the metrics or the health',
    (secret) => {
      const told = { log: lines.join('\n'), spans: traces.received(), metrics, health };
      const telling = Object.entries(told).filter(([, text]) => text.includes(secret));
      expect(telling.map(([where]) => where)).toEqual([]);
    },
  );

  it('is not nothing: each request has its line, by which its trace and its events are found', () => {
    const answered = linesSaying('answered').filter(({ route }) => route === '/graphql');
    expect(answered.length).toBeGreaterThan(10);
    for (const { correlationId, traceId } of answered) {
      expect(correlationId).toMatch(/^[0-9a-f-]{36}$/);
      expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it('has the commands among the spans, and the errors by their kind', () => {
    expect(traces.received()).toContain('"command WriteNote"');
    expect(traces.received()).toContain('"stringValue":"BAD_USER_INPUT"');
  });

  it('has figures by name', () => {
    expect(metrics).toContain('command="WriteNote",outcome="accepted"');
  });

  it('tells readiness by codes', () => {
    expect(JSON.parse(health)).toEqual({ status: 'degraded', reasons: ['STREAMS_PARKED'] });
  });
});

describe('The security log', () => {
  const security = () =>
    lines
      .filter((line) => line.includes('"security"'))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

  it.each([
    { security: 'SIGNED_IN', userId: demoUsers.ingrid.id, issuer: expect.any(String) },
    { security: 'SIGN_IN_REFUSED', code: 'NOT_BEGUN_HERE' },
    { security: 'SIGNED_OUT', userId: demoUsers.ingrid.id },
    { security: 'TOKEN_REFUSED', code: 'UNKNOWN_ISSUER' },
    { security: 'FOREIGN_SITE' },
    { security: 'REFUSED', userId: demoUsers.ingrid.id, code: 'FORBIDDEN' },
    { security: 'REFUSED', userId: demoUsers.ingrid.id, code: 'NOT_FOUND' },
  ])('has $security $code, by ids and codes, with the request it belongs to', (line) => {
    expect(security()).toContainEqual(
      expect.objectContaining({ ...line, correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) }),
    );
  });
});

describe('The line about an error', () => {
  it('belongs to the request it happened in', () => {
    const errors = lines
      .filter((line) => line.startsWith('{'))
      .map(
        (line) => JSON.parse(line) as Line & { readonly level: number; readonly errorId?: string },
      )
      .filter(({ errorId }) => errorId !== undefined);
    const requests = linesSaying('answered').map(({ correlationId }) => correlationId);
    expect(errors.length).toBeGreaterThan(0);
    for (const { correlationId } of errors) expect(requests).toContain(correlationId);
  });
});
