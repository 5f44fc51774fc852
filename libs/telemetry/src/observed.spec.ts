import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { SpanStatusCode } from '@opentelemetry/api';
import { START, type Projection, type StoredEvent } from '@saksgang/event-store';
import { eventStoreContract } from '@saksgang/event-store-contract';
import { aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { openMemoryEventStore } from '@saksgang/event-store-memory';
import { countedSubscriptions } from './counted-subscriptions.ts';
import { inSpan } from './in-span.ts';
import { observeCommands } from './observed-bus.ts';
import { observedCommit } from './observed-commit.ts';
import { observedProjection } from './observed-projection.ts';
import { observedStore } from './observed-store.ts';
import { recordedTelemetry } from './testing/recorded-spans.ts';
import { activeTrace } from './trace-context.ts';

const { telemetry, spans, forget, stop } = recordedTelemetry();
afterEach(forget);
afterAll(stop);

const page = () => telemetry.metrics.registry.metrics();
const open = () => observedStore(openMemoryEventStore(), telemetry);

eventStoreContract('observed', async () => ({ store: open(), close: async () => undefined }));

describe('An append that is watched', () => {
  it('tells its category, its size and what became of it, and is counted by that', async () => {
    const store = open();
    const stream = aStream('watched');
    const append = { stream, expected: 'noStream', events: someEvents(2) } as const;
    await store.append([append]);
    await store.append([append]);
    await store.append([{ ...append, events: someEvents(1) }]);
    const told = spans().map(({ name, attributes }) => [name, attributes['saksgang.outcome']]);
    expect(told).toEqual([
      ['append watched', 'appended'],
      ['append watched', 'idempotent'],
      ['append watched', 'conflict'],
    ]);
    expect(spans()[0]?.attributes).toEqual({
      'saksgang.category': 'watched',
      'saksgang.events': 2,
      'saksgang.outcome': 'appended',
    });
    expect(await page()).toContain(
      'saksgang_appends_total{category="watched",outcome="conflict"} 1',
    );
    expect(await page()).toContain('saksgang_events_appended_total{category="watched"} 2');
  });

  it('names both categories where it spans two', async () => {
    const group = { stream: aStream('group'), expected: 'noStream' } as const;
    const one = { stream: aStream('one'), expected: 'noStream' } as const;
    const [first, second] = someEvents(2);
    await open().append([
      { ...one, events: [first] },
      { ...group, events: second ? [second] : [] },
    ]);
    expect(spans()[0]?.name).toBe('append group+one');
  });

  it('fails without a word of what it was given', async () => {
    const event = { ...someEvents(1)[0], type: 'Kari\u0000Prøve' };
    const append = open().append([{ stream: aStream(), expected: 'noStream', events: [event] }]);
    await expect(append).rejects.toThrow('type');
    const [span] = spans();
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(span?.attributes['error.type']).toBe('InvalidEvent');
    expect(span?.events).toEqual([]);
    expect(JSON.stringify(span?.attributes)).not.toContain('Kari');
  });
});

describe('A commit that is watched', () => {
  it('is part of no command’s trace, and linked to every one that it writes', async () => {
    const around = observedCommit(telemetry);
    const commands = await Promise.all(
      ['first', 'second'].map((name) =>
        inSpan(telemetry.tracer, name, {}, async () => someEvents(1, activeTrace())),
      ),
    );
    await inSpan(telemetry.tracer, 'whoever came first', {}, () =>
      around(commands, async () => undefined),
    );
    const [first, second] = spans();
    const commit = spans().find(({ name }) => name === 'commit');
    expect(commit?.parentSpanContext).toBeUndefined();
    expect(commit?.links.map(({ context }) => context.spanId)).toEqual([
      first?.spanContext().spanId,
      second?.spanContext().spanId,
    ]);
    expect(commit?.attributes).toEqual({ 'saksgang.appends': 2, 'saksgang.events': 2 });
  });
});

describe('A projection that is watched', () => {
  it('links each batch to the commands behind it', async () => {
    const applied: string[] = [];
    const projection = observedProjection(
      recording((events) => applied.push(...events.map(({ type }) => type))),
      telemetry,
    );
    const events = await inSpan(telemetry.tracer, 'command', {}, async () => stored(activeTrace()));
    await projection.apply(events, 1, null);
    const [command, batch] = spans();
    expect(applied).toEqual(['NoteWritten']);
    expect(batch?.name).toBe('project spec');
    expect(batch?.parentSpanContext).toBeUndefined();
    expect(batch?.links[0]?.context.spanId).toBe(command?.spanContext().spanId);
    expect(await page()).toContain('saksgang_projected_events_total{projection="spec"} 1');
  });

  it('lets a failure through, and counts it', async () => {
    const failing = recording(() => {
      throw new RangeError('Kari Prøve');
    });
    const projection = observedProjection(failing, telemetry);
    await expect(projection.apply(await stored({}), 1, null)).rejects.toThrow(RangeError);
    expect(spans()[0]?.attributes['error.type']).toBe('RangeError');
    expect(await page()).toContain(
      'saksgang_projection_batch_duration_seconds_count{projection="spec",outcome="failed"} 1',
    );
  });
});

describe('A command that is watched', () => {
  class ScreenSpec {
    readonly name = 'Kari Prøve';
  }
  const busOf = (execute: () => Promise<unknown>) => {
    const bus = { execute };
    observeCommands(bus, telemetry);
    return bus;
  };
  const run = (bus: { execute(command: object): Promise<unknown> }) =>
    bus.execute(new ScreenSpec());
  const counted = (outcome: string) =>
    `saksgang_command_duration_seconds_count{command="ScreenSpec",outcome="${outcome}"} 1`;

  it('gives its answer unchanged, and is told by its name', async () => {
    const answer = { ok: true, value: { caseId: 'a' } };
    expect(await run(busOf(async () => answer))).toBe(answer);
    expect(spans()[0]?.name).toBe('command ScreenSpec');
    expect(await page()).toContain(counted('accepted'));
  });

  it('tells which rule refused it', async () => {
    await run(busOf(async () => ({ ok: false, error: { code: 'WrongPhase', name: 'Kari' } })));
    expect(spans()[0]?.attributes).toEqual({
      'saksgang.command': 'ScreenSpec',
      'saksgang.outcome': 'refused',
      'saksgang.refusal': 'WrongPhase',
    });
    expect(await page()).toContain(counted('refused'));
  });

  it('tells the kind of an error, never its words', async () => {
    const bus = busOf(async () => Promise.reject(new TypeError('Kari Prøve')));
    await expect(run(bus)).rejects.toThrow('Kari Prøve');
    expect(spans()[0]?.attributes['error.type']).toBe('TypeError');
    expect(JSON.stringify(spans()[0]?.status)).not.toContain('Kari');
    expect(await page()).toContain(counted('failed'));
  });
});

describe('Those who follow the feed live', () => {
  it('are counted while they do', async () => {
    const store = countedSubscriptions(open(), telemetry);
    await store.append([{ stream: aStream(), expected: 'noStream', events: someEvents(1) }]);
    const stopping = new AbortController();
    for await (const { events } of store.subscribe({ after: START, signal: stopping.signal })) {
      expect(events).toHaveLength(1);
      expect(await page()).toContain('saksgang_subscriptions_open 1');
      stopping.abort();
    }
    expect(await page()).toContain('saksgang_subscriptions_open 0');
  });
});

/** The events of one command, as they lie in a store. */
async function stored(trace: ReturnType<typeof activeTrace>): Promise<readonly StoredEvent[]> {
  const store = openMemoryEventStore();
  await store.append([{ stream: aStream(), expected: 'noStream', events: someEvents(1, trace) }]);
  return (await store.readAll({ after: START, limit: 10 })).events;
}

/** A projection without tables. */
function recording(apply: (events: readonly StoredEvent[]) => void): Projection<null> {
  const nothing = async () => undefined;
  const none = async () => 0;
  return {
    name: 'spec',
    version: 1,
    categories: ['case'],
    needsNewestOnly: false,
    tables: { create: nothing, show: nothing, drop: nothing, count: none, differing: none },
    apply: async (events) => apply(events),
  };
}
