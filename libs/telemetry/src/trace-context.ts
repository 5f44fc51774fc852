import {
  isSpanContextValid,
  trace,
  TraceFlags,
  type Link,
  type SpanContext,
} from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';

/**
 * What is under way now, as W3C Trace Context writes it, to be kept beside an event: whoever applies the event
 * later can be traced back to the request behind it. Empty while nothing is traced.
 */
export function activeTrace(): { readonly traceparent?: string } {
  const context = trace.getActiveSpan()?.spanContext();
  if (context === undefined || !isSpanContextValid(context)) return {};
  return { traceparent: formatTraceparent(context) };
}

/** The trace that log lines of this moment belong to; null while nothing is traced. */
export function activeTraceId(): string | null {
  const context = trace.getActiveSpan()?.spanContext();
  return context !== undefined && isSpanContextValid(context) ? context.traceId : null;
}

/**
 * The caller's span, from a `traceparent` header. Its companions `tracestate` and `baggage` are left behind:
 * they carry whatever text a caller likes, and would be passed on with every span.
 */
export function callerOf(traceparent: string | readonly string[] | undefined): SpanContext | null {
  if (typeof traceparent !== 'string') return null;
  const context = parseTraceParent(traceparent);
  return context === null ? null : { ...context, isRemote: true };
}

/** More links than this help nobody, and exporters drop them. */
const MOST_LINKS = 100;

/** Links to the commands that these events come from, each once; at most a hundred. */
export function linksTo(
  events: readonly { readonly traceparent?: string | undefined }[],
): readonly Link[] {
  const traces = new Set<string>();
  for (const { traceparent } of events) {
    if (traceparent !== undefined) traces.add(traceparent);
    if (traces.size === MOST_LINKS) break;
  }
  return [...traces].flatMap((traceparent) => {
    const context = callerOf(traceparent);
    return context === null ? [] : [{ context }];
  });
}

function formatTraceparent({ traceId, spanId, traceFlags }: SpanContext): string {
  const isSampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
  return `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}`;
}
