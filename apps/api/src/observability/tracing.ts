import { trace, type Tracer } from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { Config } from '../config.ts';
import type { Logger } from '../logging.ts';

/** Where spans are begun; `stop` delivers what is finished. */
export interface Tracing {
  readonly tracer: Tracer;
  stop(): Promise<void>;
}

/** The name of what makes the spans. */
const SCOPE = 'saksgang';

/**
 * Sends spans to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names. Without one nothing is traced, and
 * nothing of it is even loaded.
 */
export async function openTracing(config: Config, logger: Logger): Promise<Tracing> {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined)
    return { tracer: trace.getTracer(SCOPE), stop: async () => undefined };
  const [{ OTLPTraceExporter }, { BatchSpanProcessor }] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/sdk-trace-node'),
  ]);
  setGlobalErrorHandler((error) => logger.warn({ err: error }, 'spans were not delivered'));
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  return traceTo(new BatchSpanProcessor(new OTLPTraceExporter({ url })), config);
}

/** Hands spans to a processor. What is told of the process is its name: not its user, nor how it was started. */
export async function traceTo(
  processor: SpanProcessor,
  config: Pick<Config, 'OTEL_SERVICE_NAME'>,
): Promise<Tracing> {
  const [{ NodeTracerProvider }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/resources'),
  ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': config.OTEL_SERVICE_NAME }),
    spanProcessors: [processor],
  });
  // The caller's trace is read by ourselves (`callerOf`): a propagator would take whatever text comes along.
  provider.register({ propagator: null });
  return { tracer: provider.getTracer(SCOPE), stop: () => provider.shutdown() };
}
