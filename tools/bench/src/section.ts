import type { Pace } from './options.ts';
import type { Figure, Target } from './report.ts';

/** The one server that everything is measured on. */
export interface Bench {
  /** Makes an empty database on the server. @returns its URL */
  newDatabase(): Promise<string>;
  readonly pace: Pace;
  /** Tells whoever waits what is going on. */
  say(line: string): void;
}

export interface Measurements {
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
}

/** A part of the benchmark that can be run by itself. */
export interface Section {
  readonly name: string;
  run(bench: Bench): Promise<Measurements>;
}
