import type { Cast, Text, Theme } from './theme.ts';

/** How a child took part, as a code of BarnetsMedvirkning, and what was said or seen. */
export interface Heard {
  readonly manner: '1.1' | '1.3' | '2.1';
  readonly statement: string;
}

/** Children younger than this are observed: nobody quotes a two-year-old. */
const TALKS_FROM = 3;

/** By talk, by observation when small, and not at all before birth (§ 1-4). @param time from 0 */
export function childHeard(theme: Theme, cast: Cast, time: number, isUnborn: boolean): Heard {
  const said = theme.childSays[time % theme.childSays.length]?.(cast) ?? '';
  if (isUnborn) return { manner: '2.1', statement: said };
  if (said.startsWith('«') && cast.age >= TALKS_FROM) return { manner: '1.1', statement: said };
  const isSeen = !said.startsWith('«');
  return { manner: '1.3', statement: isSeen ? said : seen(cast, time) };
}

/** What the child says of the help, or what is seen of it. */
export function childOnHelp(said: string, cast: Cast, time: number): string {
  return said.startsWith('«') && cast.age < TALKS_FROM ? seen(cast, time) : said;
}

function seen(cast: Cast, time: number): string {
  return OBSERVED[time % OBSERVED.length]?.(cast) ?? '';
}

const OBSERVED: readonly Text[] = [
  ({ name }) =>
    `Observasjon: ${name} leker rolig, ser opp når døra går, og søker fang hos den nærmeste voksne.`,
  ({ name }) => `Observasjon: ${name} lar seg trøste, men bruker lang tid på å slippe taket.`,
  ({ name }) => `Observasjon: ${name} viser fram en leke og smiler til den som svarer.`,
];
