import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-node';
import { START } from '@saksgang/event-store';
import { openPostgresEventStore } from '@saksgang/event-store-postgres';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { aConcern, RECEIVE } from '../testing/a-concern.ts';
import { databaseProxy } from '../testing/database-proxy.ts';
import { runApi, temporaryFolder, type RunningApi } from '../testing/running-api.ts';
import { traceTo } from './tracing.ts';

const CALLER = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };

const exporter = new InMemorySpanExporter();
let database: FreshDatabase;
let proxy: Awaited<ReturnType<typeof databaseProxy>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let api: RunningApi;

beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  proxy = await databaseProxy(database.url);
  const tracing = await traceTo(new SimpleSpanProcessor(exporter), { OTEL_SERVICE_NAME: 'spec' });
  const settings = { METRICS_PORT: '0' };
  api = await runApi(proxy.url, folder.path, { settings, tracing });
}, 30_000);
afterAll(async () => {
  await api.stop();
  proxy.close();
  await Promise.all([database.drop(), folder.remove()]);
});

async function receive(headers: Readonly<Record<string, string>> = {}) {
  const body = JSON.stringify({ query: RECEIVE, variables: aConcern('Nils Eksempel') });
  const answer = await api.post('/graphql', body, { cookie: api.cookie, ...headers });
  expect(answer.text).toContain('caseNumber');
}

/** Waits for the span: read models and the notary go their own ways. */
async function spanWhere(fits: (one: ReadableSpan) => boolean): Promise<ReadableSpan> {
  for (;;) {
    const found = exporter.getFinishedSpans().find(fits);
    if (found) return found;
    await delay(10);
  }
}

const idOf = (one: ReadableSpan) => one.spanContext().spanId;
const spanNamed = (name: string) => spanWhere((one) => one.name === name);

/** The names of the spans that it is part of, the nearest first, up to one that is not ours. */
async function waysUp({ parentSpanContext: parent }: ReadableSpan): Promise<readonly string[]> {
  if (parent === undefined || parent.spanId === CALLER.spanId) return [];
  const next = await spanWhere((one) => idOf(one) === parent.spanId);
  return [next.name, ...(await waysUp(next))];
}

describe('The trace of a concern that is received', () => {
  it('goes from the caller over request, operation and command to the append', async () => {
    await receive({ traceparent: `00-${CALLER.traceId}-${CALLER.spanId}-01` });
    const append = await spanNamed('append case+person');
    expect(append.spanContext().traceId).toBe(CALLER.traceId);
    expect(await waysUp(append)).toEqual([
      'command ReceiveConcern',
      'mutation receiveConcern',
      'POST /graphql',
    ]);
  });

  it.each(['commit', 'project queue', 'project person'])(
    'is where the links of «%s» lead, though it is part of no trace but its own',
    async (name) => {
      const command = await spanNamed('command ReceiveConcern');
      const linked = await spanWhere(
        (one) =>
          one.name === name && one.links.some(({ context }) => context.spanId === idOf(command)),
      );
      expect(linked.parentSpanContext).toBeUndefined();
    },
  );

  it('stands beside the events, so that each can be traced to its request', async () => {
    const pool = new pg.Pool({ connectionString: database.url });
    const store = openPostgresEventStore(pool);
    const { events } = await store.readAll({ after: START, limit: 10 });
    await store.close();
    await pool.end();
    const command = await spanNamed('command ReceiveConcern');
    const traceparent = `00-${CALLER.traceId}-${idOf(command)}-01`;
    // The answer shows the case, so that somebody looked is noted too: by the same request, of another making.
    const made = events.filter(({ type }) => type !== 'Looked');
    expect(made.map((event) => event.traceparent)).toEqual(made.map(() => traceparent));
    expect(events.every((event) => event.traceparent?.includes(CALLER.traceId))).toBe(true);
  });

  it('says of the request its route and status, of the operation its type and fields', async () => {
    expect((await spanNamed('POST /graphql')).attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
    });
    expect((await spanNamed('mutation receiveConcern')).attributes).toEqual({
      'graphql.operation.type': 'mutation',
      'saksgang.fields': 'receiveConcern',
    });
  });

  it('is not the notary’s, whose signature covers many', async () => {
    const signing = await spanNamed('sign checkpoint');
    expect(signing.parentSpanContext).toBeUndefined();
    expect(signing.attributes['saksgang.tree_size']).toBeGreaterThan(0);
  });
});

async function page(): Promise<string> {
  return (await fetch(api.metricsUrl ?? '')).text();
}

/** The value of a figure, as Prometheus reads it; null where there is none. */
function valueOf(text: string, figure: string): number | null {
  const line = text.split('\n').find((one) => one.startsWith(`${figure} `));
  return line === undefined ? null : Number(line.slice(figure.length + 1));
}

describe('The page of metrics', () => {
  const FIGURES = [
    'saksgang_http_request_duration_seconds_count{method="POST",route="/graphql",status="200"}',
    'saksgang_command_duration_seconds_count{command="ReceiveConcern",outcome="accepted"}',
    'saksgang_append_duration_seconds_count{outcome="appended"}',
    'saksgang_appends_total{category="case+person",outcome="appended"}',
    'saksgang_events_appended_total{category="case"}',
    'saksgang_commit_appends_count',
    'saksgang_projected_events_total{projection="queue"}',
  ];

  it('can be read by Prometheus', async () => {
    const lines = (await page()).split('\n').filter((line) => line !== '');
    const wrong = lines.filter(
      (line) =>
        !/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [-+.e\d]+)$/.test(line),
    );
    expect(wrong).toEqual([]);
  });

  it('counts what is done', async () => {
    const before = await page();
    await Promise.all([receive(), receive(), receive()]);
    const grown = async () => {
      const after = await page();
      return FIGURES.filter(
        (figure) => (valueOf(after, figure) ?? 0) - (valueOf(before, figure) ?? 0) < 1,
      );
    };
    while ((await grown()).length > 0) await delay(50);
    expect(await grown()).toEqual([]);
  });

  it('tells how the store and its readers are', async () => {
    const text = await page();
    expect(valueOf(text, 'saksgang_store_head_position')).toBeGreaterThan(0);
    for (const figure of ['lag_events', 'lag_seconds', 'parked_streams']) {
      const projection = `saksgang_projection_${figure}{projection="queue"}`;
      expect(valueOf(text, projection)).toBeGreaterThanOrEqual(0);
    }
    expect(valueOf(text, 'saksgang_notary_lag_events')).toBeGreaterThanOrEqual(0);
    expect(valueOf(text, 'saksgang_database_connections{state="total"}')).toBeGreaterThan(0);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('is for this machine alone, and not on the port that everybody knows', async () => {
    expect(api.metricsUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    expect(await (await fetch(`${api.url}/metrics`)).text()).not.toContain('saksgang_');
  });
});

describe('Readiness', () => {
  const ready = async () => {
    const response = await fetch(`${api.url}/health/ready`);
    return { code: response.status, ...((await response.json()) as object) };
  };
  const becomes = async (status: string) => {
    for (;;) {
      const answer = await ready();
      if ('status' in answer && answer.status === status) return answer;
      await delay(100);
    }
  };

  it('is there while the database is', async () => {
    expect(await becomes('ready')).toEqual({ code: 200, status: 'ready' });
  });

  it.each(['block', 'cut'] as const)(
    'is denied when the way to the database is gone (%s), and comes back with it',
    async (harm) => {
      proxy[harm]();
      expect(await becomes('not ready')).toEqual({
        code: 503,
        status: 'not ready',
        reasons: ['DATABASE_UNAVAILABLE'],
      });
      expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
      while (valueOf(await page(), 'saksgang_store_head_position') !== null) await delay(50);
      proxy.mend();
      expect(await becomes('ready')).toEqual({ code: 200, status: 'ready' });
    },
  );
});
