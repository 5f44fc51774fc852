import type { Result } from './result.ts';
import type { Instant } from './time.ts';

/** A past-tense fact: plain data, stored for good. */
export interface Fact<Type extends string, Data extends object> {
  readonly type: Type;
  readonly data: Readonly<Data>;
}

export type AnyFact = Fact<string, object>;

/** A fact with what the system knows of its making: who recorded it, and when. */
export type Happening<Event> = Event & { readonly by: string; readonly at: Instant };

/**
 * A concept as two pure functions: `decide` answers a command with events or a refusal,
 * `evolve` folds an event into the state. Neither knows a clock, a database or randomness.
 */
export interface Decider<Command, State, Event, Rejection> {
  readonly initial: State;
  decide(command: Command, state: State): Result<readonly Event[], Rejection>;
  evolve(state: State, event: Happening<Event>): State;
}

/** The state after a history. */
export function fold<State, Event>(
  decider: Pick<Decider<never, State, Event, unknown>, 'initial' | 'evolve'>,
  events: Iterable<Happening<Event>>,
): State {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}
