import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Whether a command was accepted, refused by a rule, or broke. */
export type MessageOutcome = 'accepted' | 'refused' | 'failed';

/**
 * What is counted while the program works. Labels are names of ours (routes, commands, projections, categories),
 * so there is a known number of them, and nobody's data among them.
 */
export interface Metrics {
  readonly registry: Registry;
  readonly httpSeconds: Histogram<'method' | 'route' | 'status'>;
  readonly commandSeconds: Histogram<'command' | 'outcome'>;
  readonly questionSeconds: Histogram<'question' | 'outcome'>;
  readonly appendSeconds: Histogram<'outcome'>;
  readonly appends: Counter<'category' | 'outcome'>;
  readonly eventsAppended: Counter<'category'>;
  readonly commitSeconds: Histogram;
  readonly commitAppends: Histogram;
  readonly commitEvents: Histogram;
  readonly projectionSeconds: Histogram<'projection' | 'outcome'>;
  readonly projectedEvents: Counter<'projection'>;
  readonly subscriptionsOpen: Gauge;
  readonly checkpointsSigned: Counter;
}

/** From one millisecond to half a second: an append has a hundredth of the latter to itself. */
const STORE_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
const REQUEST_SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    ...requestMetrics(registers),
    ...storeMetrics(registers),
    ...readerMetrics(registers),
  };
}

function requestMetrics(registers: Registry[]) {
  return {
    httpSeconds: new Histogram({
      name: 'saksgang_http_request_duration_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: REQUEST_SECONDS,
      registers,
    }),
    commandSeconds: new Histogram({
      name: 'saksgang_command_duration_seconds',
      help: 'Time to carry out a command; outcome accepted, refused or failed',
      labelNames: ['command', 'outcome'] as const,
      buckets: REQUEST_SECONDS,
      registers,
    }),
    questionSeconds: new Histogram({
      name: 'saksgang_question_duration_seconds',
      help: 'Time to answer a question; outcome accepted, refused or failed',
      labelNames: ['question', 'outcome'] as const,
      buckets: REQUEST_SECONDS,
      registers,
    }),
  };
}

function storeMetrics(registers: Registry[]) {
  return {
    appendSeconds: new Histogram({
      name: 'saksgang_append_duration_seconds',
      help: 'Time until an append is durable, or answered otherwise',
      labelNames: ['outcome'] as const,
      buckets: STORE_SECONDS,
      registers,
    }),
    appends: new Counter({
      name: 'saksgang_appends_total',
      help: 'Appends by outcome: appended, idempotent, conflict, commandRepeated, failed',
      labelNames: ['category', 'outcome'] as const,
      registers,
    }),
    eventsAppended: new Counter({
      name: 'saksgang_events_appended_total',
      help: 'Events stored by this process',
      labelNames: ['category'] as const,
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'saksgang_commit_duration_seconds',
      help: 'Time of one commit of the store, which may hold many appends',
      buckets: STORE_SECONDS,
      registers,
    }),
    commitAppends: new Histogram({
      name: 'saksgang_commit_appends',
      help: 'Appends in one commit of the store',
      buckets: SIZES,
      registers,
    }),
    commitEvents: new Histogram({
      name: 'saksgang_commit_events',
      help: 'Events in one commit of the store',
      buckets: SIZES,
      registers,
    }),
  };
}

function readerMetrics(registers: Registry[]) {
  return {
    projectionSeconds: new Histogram({
      name: 'saksgang_projection_batch_duration_seconds',
      help: 'Time to apply one batch of events to a read model',
      labelNames: ['projection', 'outcome'] as const,
      buckets: REQUEST_SECONDS,
      registers,
    }),
    projectedEvents: new Counter({
      name: 'saksgang_projected_events_total',
      help: 'Events applied to a read model',
      labelNames: ['projection'] as const,
      registers,
    }),
    subscriptionsOpen: new Gauge({
      name: 'saksgang_subscriptions_open',
      help: 'Clients that follow cases live',
      registers,
    }),
    checkpointsSigned: new Counter({
      name: 'saksgang_checkpoints_signed_total',
      help: 'Checkpoints that the notary of this process has signed and published',
      registers,
    }),
  };
}
