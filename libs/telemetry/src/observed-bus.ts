import { inSpan } from './in-span.ts';
import type { MessageOutcome } from './metrics.ts';
import { stopwatch } from './stopwatch.ts';
import type { Telemetry } from './telemetry.ts';

/** What Nest's buses have in common. */
interface Bus {
  execute(message: object, ...rest: never[]): Promise<unknown>;
}

/**
 * Traces and counts every command that goes over the bus, by its name alone: what is in it is personal. A bus
 * has no room for what goes around a message, and its handlers find the instance itself: so its door is replaced.
 */
export function observeCommands(bus: Bus, { tracer, metrics }: Telemetry): void {
  observe(bus, tracer, 'command', (command, outcome, seconds) =>
    metrics.commandSeconds.observe({ command, outcome }, seconds),
  );
}

/** The same for questions. */
export function observeQuestions(bus: Bus, { tracer, metrics }: Telemetry): void {
  observe(bus, tracer, 'question', (question, outcome, seconds) =>
    metrics.questionSeconds.observe({ question, outcome }, seconds),
  );
}

function observe(
  bus: Bus,
  tracer: Telemetry['tracer'],
  kind: 'command' | 'question',
  count: (name: string, outcome: MessageOutcome, seconds: number) => void,
): void {
  const execute = bus.execute.bind(bus);
  bus.execute = (message, ...rest) => {
    const name = nameOf(message);
    const elapsed = stopwatch();
    const attributes = { [`saksgang.${kind}`]: name };
    return inSpan(tracer, `${kind} ${name}`, { attributes }, async (span) => {
      let outcome: MessageOutcome = 'failed';
      try {
        const answer = await execute(message, ...rest);
        const refusal = refusalIn(answer);
        outcome = refusal === null ? 'accepted' : 'refused';
        if (refusal !== null) span.setAttribute('saksgang.refusal', refusal);
        return answer;
      } finally {
        span.setAttribute('saksgang.outcome', outcome);
        count(name, outcome, elapsed());
      }
    });
  };
}

/** The class's own name; where two share one in the built program, the second has a number behind it. */
function nameOf(message: object): string {
  return message.constructor.name.replace(/\$\d+$/, '');
}

/** The code of the rule that refused; null when nothing did. */
function refusalIn(answer: unknown): string | null {
  if (!isObject(answer) || answer['ok'] !== false || !isObject(answer['error'])) return null;
  const { code } = answer['error'];
  return typeof code === 'string' ? code : 'unnamed';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
