import type { LocalDate } from '@saksgang/kernel';
import type { Random } from '../random.ts';
import type { Cast, Theme } from '../texts/theme.ts';
import type { Plot } from './plot.ts';
import type { Reporter } from './reporters.ts';

/** What every chapter of a story is told from. */
export interface SeedContext {
  readonly plot: Plot;
  readonly cast: Cast;
  readonly chance: Random;
  /** The measures that are started, once the story comes to them. */
  readonly categories: readonly string[];
  /** School, kindergarten or health centre of the child. */
  readonly place: string;
  /** Who reports when another concern comes: always somebody at that place. */
  readonly reporterAgain: Reporter;
  /** The day the story is told up to. */
  readonly today: LocalDate;
}

/** The theme's codes in the list that was valid on the date: it was replaced at the turn of 2026. */
export function contentsOn({ contents }: Theme, date: LocalDate) {
  const codes = date < '2026-01-01' ? contents.until2025 : contents.since2026;
  return codes.map((code) => ({ code, clarification: null }));
}
