import { AsyncLocalStorage } from 'node:async_hooks';
import { context, ROOT_CONTEXT, type Context } from '@opentelemetry/api';
import { activeTraceId } from '@saksgang/telemetry';

/** A request as its server knows it. The id is ours, never the caller's. */
interface Request {
  readonly id: string;
}

const correlation = new AsyncLocalStorage<string>();
const traces = new WeakMap<Request, Context>();

/** The connection by which a request's events, log lines and answer are found together; null outside of one. */
export function correlationIdNow(): string | null {
  return correlation.getStore() ?? null;
}

/** From now on, what is done within the request belongs to this trace. */
export function traceRequest(request: Request, trace: Context): void {
  traces.set(request, trace);
}

export function traceOf(request: Request): Context {
  return traces.get(request) ?? ROOT_CONTEXT;
}

/** Runs `work`, and all it starts, as part of a request. */
export function withinRequest(request: Request, work: () => void): void {
  correlation.run(request.id, () => context.with(traceOf(request), work));
}

/** What each log line says of where it belongs. */
export function originOfLine(): { readonly correlationId?: string; readonly traceId?: string } {
  const correlationId = correlationIdNow();
  const traceId = activeTraceId();
  return { ...(correlationId !== null && { correlationId }), ...(traceId !== null && { traceId }) };
}
