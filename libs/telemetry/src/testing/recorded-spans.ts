import { trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { createTelemetry } from '../telemetry.ts';

/** Telemetry for specs: what was traced is kept, to be looked at. */
export function recordedTelemetry() {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  provider.register({ propagator: null });
  return {
    telemetry: createTelemetry(provider.getTracer('spec')),
    spans: () => exporter.getFinishedSpans(),
    forget: () => exporter.reset(),
    async stop() {
      await provider.shutdown();
      trace.disable();
    },
  };
}
