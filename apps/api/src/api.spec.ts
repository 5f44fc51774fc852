import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import { aConcern, RECEIVE, type Received } from './testing/a-concern.ts';
import { runApi, temporaryFolder, type RunningApi } from './testing/running-api.ts';

const QUEUE = `query ($minPosition: Long) {
  workQueue(first: 100, minPosition: $minPosition) {
    totalCount
    edges { node { caseId caseNumber childName phase } }
  }
}`;

interface Queue {
  readonly workQueue: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: { readonly caseId: string; readonly childName: string };
    }[];
  };
}

let database: FreshDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let first: RunningApi;
let second: RunningApi;

beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  [first, second] = await Promise.all([
    runApi(database.url, folder.path),
    runApi(database.url, folder.path),
  ]);
}, 30_000);

afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await Promise.all([database.drop(), folder.remove()]);
});

describe('A concern sent to one of two servers on a database', () => {
  it('stands in the queue of both, as soon as its position is waited for', async () => {
    const received = await first.ask<Received>(RECEIVE, aConcern('Ánte Eŋŋa Sara'));
    const { position, case: opened } = received.receiveConcern;
    for (const api of [first, second]) {
      const { workQueue } = await api.ask<Queue>(QUEUE, { minPosition: position });
      const row = { caseId: opened.id, caseNumber: opened.caseNumber, phase: 'CONCERN' };
      expect(workQueue.edges.map(({ node }) => node)).toContainEqual({
        ...row,
        childName: 'Ánte Eŋŋa Sara',
      });
    }
  });

  it('is one concern when both get it at once, and when it comes again', async () => {
    const concern = aConcern('Nils Eksempel');
    const sent = [first, second, first, second].map((api) => api.ask<Received>(RECEIVE, concern));
    const answers = await Promise.all(sent);
    const again = await second.ask<Received>(RECEIVE, concern);
    expect(new Set([...answers, again].map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is neither lost nor doubled among many, and no case number is given twice', async () => {
    const names = Array.from(
      { length: 40 },
      (_, index) => `Barn ${String(index).padStart(2, '0')} Prøve`,
    );
    const sent = names.map((name, index) =>
      (index % 2 === 0 ? first : second).ask<Received>(RECEIVE, aConcern(name)),
    );
    const received = await Promise.all(sent);
    const numbers = received.map(({ receiveConcern }) => receiveConcern.case.caseNumber);
    expect(new Set(numbers).size).toBe(names.length);
    const last = Math.max(...received.map(({ receiveConcern }) => Number(receiveConcern.position)));
    const { workQueue } = await second.ask<Queue>(QUEUE, { minPosition: String(last) });
    const listed = workQueue.edges
      .map(({ node }) => node.childName)
      .filter((name) => name.endsWith('Prøve'));
    expect(listed.sort()).toEqual(names);
  });
});

describe('What comes in broken', () => {
  it('is refused above one megabyte, in the shape of every other error', async () => {
    const { status, text } = await first.post(
      '/graphql',
      JSON.stringify({ query: 'x'.repeat(10_000_000) }),
    );
    expect(status).toBe(413);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
    });
  });

  it.each([
    ['no JSON', '{'],
    ['no GraphQL', JSON.stringify({ query: '{ case(id: ' })],
    ['no field of ours', JSON.stringify({ query: '{ secrets }' })],
    [
      'a value of the wrong type',
      JSON.stringify({ query: '{ case(id: { ssn: "05821512345" }) { id } }' }),
    ],
  ])('is refused without a stack or what was sent, when it is %s', async (_kind, body) => {
    const { status, text } = await first.post('/graphql', body);
    expect(status).toBe(400);
    expect(text).toMatch(
      /"code":"(BAD_USER_INPUT|GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED)"/,
    );
    expect(text).not.toMatch(/\.[jt]s:\d+|node_modules|05821512345/);
  });

  it('is refused when a byte of it is broken, rather than read as another word', async () => {
    const whole = Buffer.from(
      JSON.stringify({ query: '{ __typename }', variables: { word: 'å' } }),
    );
    const broken = whole.subarray(0, whole.indexOf('å') + 1);
    const body = Buffer.concat([broken, whole.subarray(broken.length + 1)]);
    const { status, text } = await first.post('/graphql', body);
    expect(status).toBe(400);
    expect(text).toContain('"code":"BAD_USER_INPUT"');
  });

  it('is refused when another site sent it with a session of ours', async () => {
    const foreign = { origin: 'https://elsewhere.example' };
    const { status, text } = await first.post('/auth/sign-out', '{}', foreign);
    expect(status).toBe(403);
    expect(text).toContain('"code":"FORBIDDEN"');
  });
});

describe('What is served beside the API', () => {
  const get = async (path: string) => {
    const response = await fetch(`${first.url}${path}`);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  it('says that it lives and is ready', async () => {
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
  });

  it('gives the schema as text', async () => {
    expect((await get('/schema.graphql')).text).toContain('type Mutation');
  });

  it('explores the API with files of its own, without inline scripts', async () => {
    const page = await get('/graphiql');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    const addresses = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );

    const ours = addresses.filter((path) => path.startsWith('/graphiql/'));
    expect(ours).toHaveLength(6);
    for (const path of ours) expect((await get(path)).status).toBe(200);
    expect(page.text).not.toMatch(/<script>|https?:\/\//);
  });

  it('gives nothing else of the packages away', async () => {
    expect((await get('/graphiql/package.json')).status).toBe(404);
  });

  it('knows the demo users, and no machine among them', async () => {
    const { text } = await get('/auth/demo-users');
    expect(text).toContain('Ingrid Solheim');
    expect(text).not.toContain('INTEGRATOR');
  });
});
