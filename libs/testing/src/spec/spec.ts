import { expect } from '@jest/globals';
import {
  fold,
  instant,
  type AnyFact,
  type Decider,
  type Happening,
  type Instant,
} from '@saksgang/kernel';

/** An event of the past, with or without who recorded it and when. */
export type Past<Event> = Event & { readonly by?: string; readonly at?: Instant };

/** What must come of a command. Each compares whole events or refusals, never parts. */
export interface Expectation<Event, Rejection> {
  then(...events: readonly Event[]): void;
  /** Accepted, and nothing new to tell: a repeat. */
  thenNothing(): void;
  thenRejected(rejection: Rejection): void;
}

export interface Scenario<Command, Event, Rejection> {
  when(command: Command): Expectation<Event, Rejection>;
}

export interface Spec<Command, Event, Rejection> extends Scenario<Command, Event, Rejection> {
  given(...events: readonly Past<Event>[]): Scenario<Command, Event, Rejection>;
}

const SOMEBODY = '00000000-0000-4000-8000-000000000000';
const SOME_TIME = instant('2020-01-01T00:00:00.000Z');

/**
 * A decider's rules as sentences: given what has happened, when this is asked, then this is the answer.
 * Events given without `by` and `at` were recorded by somebody, some time.
 */
export function spec<Command, State, Event extends AnyFact, Rejection>(
  decider: Decider<Command, State, Event, Rejection>,
): Spec<Command, Event, Rejection> {
  const after = (history: readonly Past<Event>[]): Scenario<Command, Event, Rejection> => ({
    when(command) {
      const answer = decider.decide(command, fold(decider, history.map(recorded)));
      return {
        then: (...events) => expect(answer).toEqual({ ok: true, value: events }),
        thenNothing: () => expect(answer).toEqual({ ok: true, value: [] }),
        thenRejected: (rejection) => expect(answer).toEqual({ ok: false, error: rejection }),
      };
    },
  });
  return { given: (...events) => after(events), when: after([]).when };
}

function recorded<Event>(event: Past<Event>): Happening<Event> {
  return { ...event, by: event.by ?? SOMEBODY, at: event.at ?? SOME_TIME };
}
