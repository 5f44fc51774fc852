import { trace, type Tracer } from '@opentelemetry/api';
import { createMetrics, type Metrics } from './metrics.ts';

/** Whoever measures: spans go to the tracer, counts and durations to the metrics. */
export interface Telemetry {
  /** Does nothing, at no cost, while nobody collects traces. */
  readonly tracer: Tracer;
  readonly metrics: Metrics;
}

const NAME = 'saksgang';

/** Counts, and traces with the tracer given; with none, spans go where the process sends them: nowhere, by default. */
export function createTelemetry(tracer: Tracer = trace.getTracer(NAME)): Telemetry {
  return { tracer, metrics: createMetrics() };
}
