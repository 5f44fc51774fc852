import {
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
} from '@opentelemetry/api';
import { callerOf, type Telemetry } from '@saksgang/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { beginOperation } from './operation-span.ts';
import { traceOf, traceRequest, withinRequest } from './request-scope.ts';
import { routeOf } from './route-of.ts';

/**
 * One span for each HTTP request, part of its caller's trace where it names one, and the time it took. Its id
 * goes back as `x-correlation-id`, for whoever asks about it. Addresses are told by their pattern alone.
 */
export function observeRequests(server: FastifyInstance, { tracer, metrics }: Telemetry): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { method } = request;
    const route = routeOf(request);
    const attributes = { 'http.request.method': method, 'http.route': route };
    const options = { kind: SpanKind.SERVER, attributes };
    const span = tracer.startSpan(`${method} ${route}`, options, contextOfCaller(request));
    traceRequest(request, trace.setSpan(ROOT_CONTEXT, span));
    reply.header('x-correlation-id', request.id);
    withinRequest(request, done);
  });
  // Reading the body leaves the context behind; the handler has to be in it.
  server.addHook('preHandler', (request, _reply, done) => {
    withinRequest(request, () => {
      if (routeOf(request) === '/graphql') context.with(beginOperation(tracer), done);
      else done();
    });
  });
  server.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    const labels = { method: request.method, route: routeOf(request), status: statusCode };
    metrics.httpSeconds.observe(labels, elapsedTime / 1_000);
    const span = trace.getSpan(traceOf(request));
    span?.setAttribute('http.response.status_code', statusCode);
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
  server.addHook('onRequestAbort', async (request) => {
    const span = trace.getSpan(traceOf(request));
    span?.setAttribute('error.type', 'aborted').end();
  });
}

function contextOfCaller({ headers }: FastifyRequest): Context {
  const caller = callerOf(headers['traceparent']);
  return caller === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, caller);
}
