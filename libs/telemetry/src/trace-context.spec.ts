import { afterAll, describe, expect, it } from '@jest/globals';
import { inSpan } from './in-span.ts';
import { recordedTelemetry } from './testing/recorded-spans.ts';
import { activeTrace, activeTraceId, callerOf, linksTo } from './trace-context.ts';

const CALLER = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

const { telemetry, spans, stop } = recordedTelemetry();
afterAll(stop);

describe('What is kept of a trace beside an event', () => {
  it('is the span that was under way, as W3C Trace Context writes it', async () => {
    const kept = await inSpan(telemetry.tracer, 'command', {}, async () => activeTrace());
    const [span] = spans();
    const { traceId, spanId } = span?.spanContext() ?? {};
    expect(kept).toEqual({ traceparent: `00-${traceId}-${spanId}-01` });
  });

  it('is nothing while nothing is traced', () => {
    expect(activeTrace()).toEqual({});
    expect(activeTraceId()).toBeNull();
  });
});

describe('The trace of a caller', () => {
  it('is taken from its traceparent', () => {
    expect(callerOf(CALLER)).toEqual({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      traceFlags: 1,
      isRemote: true,
    });
  });

  it.each(['', 'Kari Prøve', '00-00000000000000000000000000000000-b7ad6b7169203331-01', undefined])(
    'is none when the header is %p',
    (header) => {
      expect(callerOf(header)).toBeNull();
    },
  );
});

describe('Links to where events come from', () => {
  it('name each command once, and leave out events without one', () => {
    const other = CALLER.replace('b7ad', 'aaaa');
    const events = [CALLER, CALLER, undefined, 'broken', other].map((traceparent) => ({
      traceparent,
    }));
    expect(linksTo(events).map(({ context }) => context.spanId)).toEqual([
      'b7ad6b7169203331',
      'aaaa6b7169203331',
    ]);
  });

  it('are a hundred at most', () => {
    const events = Array.from({ length: 500 }, (_, index) => ({
      traceparent: CALLER.replace('b7ad', index.toString(16).padStart(4, '0')),
    }));
    expect(linksTo(events)).toHaveLength(100);
  });
});
