import type { AnyFact, Decider, Instant } from '@saksgang/kernel';
import type { Opened } from '../codec/event-codec.ts';
import { START, type Position, type Revision } from '../envelope.ts';
import type { Loaded } from './streams.ts';

/** What a command left in a stream: where its last event stands. */
export interface CommandTrace {
  readonly fingerprint: string;
  readonly revision: Revision;
  readonly position: Position;
}

/** The folded end of one stream, kept in memory and moved forward by what is new. */
export class Tail<State, Event extends AnyFact> {
  readonly commands = new Map<string, CommandTrace>();
  readonly #decider: Pick<Decider<never, State, Event, unknown>, 'initial' | 'evolve'>;
  #loaded: Loaded<State>;

  constructor(decider: Pick<Decider<never, State, Event, unknown>, 'initial' | 'evolve'>) {
    this.#decider = decider;
    this.#loaded = { state: decider.initial, revision: null, position: START, recordedAt: null };
  }

  /** Goes on from the same state without moving this one; knows the traces of what comes after it only. */
  fork(): Tail<State, Event> {
    const fork = new Tail<State, Event>(this.#decider);
    fork.#loaded = this.#loaded;
    return fork;
  }

  get loaded(): Loaded<State> {
    return this.#loaded;
  }

  get nextRevision(): Revision {
    return (this.#loaded.revision ?? -1) + 1;
  }

  /** Two readers may bring the same events: what is folded already is passed over. */
  advance(opened: readonly Opened<Event>[]): void {
    for (const { event, stored } of opened) {
      if (stored.revision !== this.nextRevision) continue;
      const { commandId, commandFingerprint: fingerprint, revision, position } = stored;
      this.#loaded = {
        state: this.#decider.evolve(this.#loaded.state, event),
        revision,
        position,
        recordedAt: later(this.#loaded.recordedAt, stored.recordedAt),
      };
      this.commands.set(commandId, { fingerprint, revision, position });
    }
  }
}

/** Clocks of several machines differ; time in a stream does not run backwards. */
export function later(a: Instant | null, b: Instant): Instant {
  return a !== null && a > b ? a : b;
}
