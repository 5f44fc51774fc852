import { demoUsers } from '@saksgang/application';
import { localDate, type LocalDate } from '@saksgang/kernel';
import { addDays, ageOn } from '@saksgang/law';
import type { Child, Family, MakeFamily } from '../people/family.ts';
import { random, type Random } from '../random.ts';
import type { Cast, Theme } from '../texts/theme.ts';
import { THEMES } from '../texts/themes.ts';
import { unborn } from '../texts/unborn.ts';
import { receivedOn } from './calendar.ts';
import type { SeedContext } from './context.ts';
import type { Draft } from './outlines.ts';
import type { Plot } from './plot.ts';
import { isPublic, placeFor, reporterOf, staffName } from './reporters.ts';
import { tell } from './tell.ts';

/** A family that has come to the service's notice by one concern; each child has a case of its own. */
export interface Household {
  readonly receivedOn: LocalDate;
  readonly contexts: readonly SeedContext[];
}

/** The part of a plot that all children of a household share. */
type Premise = Omit<Plot, 'key' | 'child' | 'family'> & {
  readonly key: string;
  readonly age: number;
};

const WORKERS = [demoUsers.ingrid, demoUsers.mats, demoUsers.siri];
/** Siblings in one concern are old enough that the youngest is born too. */
const SIBLINGS_FROM = 7;

/** Finds people, dates and a theme for a draft; the same ones every time for the same day. */
export function cast(draft: Draft, makeFamily: MakeFamily, today: LocalDate): Household {
  const premise = premiseOf(draft, today);
  const { length } = tell(contextOf(premise, draft.key, STAND_IN, today));
  const received = receivedOn(premise, length, today, random(`received ${draft.key}`));
  const people = random(`people ${draft.key}`);
  const family = makeFamily(people, draft.siblings, premise.age, received);
  const contexts = family.children.map((child, index) => {
    const key = index === 0 ? draft.key : `${draft.key}/${index}`;
    return contextOf(premise, key, { family, child, received }, today);
  });
  return { receivedOn: received, contexts };
}

function premiseOf({ key, outline, siblings, isUnborn }: Draft, today: LocalDate): Premise {
  const chance = random(`premise ${key}`);
  const theme = isUnborn ? unborn : themeFor(siblings, chance);
  const least = siblings > 1 ? SIBLINGS_FROM : theme.ages[0];
  const age = chance.between(least, theme.ages[1]);
  const { reporter, concern } = concernFor(theme, age, siblings, chance);
  const byPortal = siblings > 1 || isUnborn || (reporter !== 'child' && chance.chance(0.2));
  return {
    ...outline,
    key,
    age,
    theme,
    reporter,
    concern,
    worker: chance.pick(WORKERS),
    channel: byPortal ? 'Portal' : chance.pick(['Phone', 'Letter', 'InPerson', 'Email', 'Letter']),
    isUnidentified: byPortal && !isPublic(reporter),
    expectedOn: isUnborn ? addDays(today, 51) : null,
  };
}

function themeFor(siblings: number, chance: Random): Theme {
  return chance.pick(THEMES.filter(({ ages }) => siblings === 1 || ages[1] >= SIBLINGS_FROM + 3));
}

/** Siblings are reported by a public body, which knows their numbers. */
function concernFor({ concerns }: Theme, age: number, siblings: number, chance: Random) {
  const told = concerns.flatMap(({ from, text }) =>
    from.map((reporter) => ({ reporter, concern: text })),
  );
  const fitting = told.filter(({ reporter }) => {
    if (reporter === 'school') return age >= 6;
    if (reporter === 'kindergarten') return age < 6;
    return true;
  });
  const byPublicBody = fitting.filter(({ reporter }) => isPublic(reporter));
  return chance.pick(siblings > 1 && byPublicBody.length > 0 ? byPublicBody : fitting);
}

interface People {
  readonly family: Family;
  readonly child: Child;
  readonly received: LocalDate;
}

function contextOf(premise: Premise, key: string, people: People, today: LocalDate): SeedContext {
  const { family, child, received } = people;
  const chance = random(`story ${key}`);
  const age = premise.expectedOn === null ? (ageOn(child.birth, received) ?? 0) : 0;
  const place = placeFor(premise.age, chance);
  const { measures } = premise.theme;
  return {
    plot: { ...premise, key, child, family },
    chance,
    place,
    today,
    cast: castOf(people, age, place, staffName(chance)),
    categories: measures.slice(0, chance.chance(0.35) ? 2 : 1),
    reporterAgain: reporterOf('school', family, place, chance),
  };
}

function castOf({ child, family }: People, age: number, school: string, teacher: string): Cast {
  const { isGirl, firstName: name } = child;
  const { mother, father, language } = family;
  const [she, her, hers] = isGirl ? ['hun', 'henne', 'hennes'] : ['han', 'ham', 'hans'];
  return { name, she, her, hers, age, mother, father, school, teacher, language };
}

/** Nobody: only how long a story takes is asked of it, and that is the same whoever it is about. */
const STAND_IN: People = {
  received: localDate('2000-01-01'),
  child: {
    firstName: '',
    name: '',
    isGirl: true,
    birth: localDate('2000-01-01'),
    identityNumber: '',
  },
  family: { children: [], mother: '', father: '', address: '', language: null },
};
