import type { Instant, LocalDate } from '@saksgang/kernel';
import { addYears, dateInNorway, isOutsideHours } from '@saksgang/law';
import type { CaseId, UserId } from '../shared/ids.ts';
import type { LookPattern } from './look-review.events.ts';

/** A look that somebody chose: a case they opened, or a child they looked for. */
export interface ChosenLook {
  readonly by: UserId;
  readonly role: string;
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly relation: string;
  /** False for what a search showed. */
  readonly isOpened: boolean;
}

/** What is known of those who looked and what they looked at. Asked for at the review, and kept nowhere. */
export interface Surroundings {
  readonly nameOf: (user: UserId) => string | null;
  readonly childOf: (caseId: CaseId) => string | null;
  readonly closedOn: (caseId: CaseId) => LocalDate | null;
}

/** Looks of one person that somebody should ask about. Unusual is not wrong. */
export interface UnusualLooks {
  readonly pattern: LookPattern;
  readonly by: UserId;
  /** Null where the pattern is of several cases together. */
  readonly caseId: CaseId | null;
  readonly looks: number;
  readonly cases: number;
  /** What is usual for the role, where the pattern is a number. */
  readonly usual: number | null;
}

/** More than these times what is usual for the role, and at least so many cases, is many. */
const MANY_TIMES = 3;
const MANY_CASES = 10;

/** Everything unusual in a month's looks (pjl § 22: control afterwards, which is good practice for barnevern). */
export function unusualLooks(
  looks: readonly ChosenLook[],
  surroundings: Surroundings,
): readonly UnusualLooks[] {
  const opened = looks.filter(({ isOpened }) => isOpened);
  const planned = opened.filter(({ relation }) => relation !== 'Emergency');
  return [
    ...byCase('SameFamilyName', looks.filter(isOfOwnName(surroundings))),
    ...byCase(
      'Emergency',
      opened.filter(({ relation }) => relation === 'Emergency'),
    ),
    ...byUser(
      'NoRelation',
      looks.filter(({ relation }) => relation === 'Colleague'),
    ),
    ...manyCases(opened),
    // Whoever is on call opens in haste, which is reviewed by itself.
    ...byUser(
      'OutsideHours',
      planned.filter(({ at }) => isOutsideHours(at)),
    ),
    ...byCase('LongClosed', opened.filter(isLongClosed(surroundings))),
  ];
}

/** Whether two people may be of one family: any part of the last name is the same, whatever the letters' case. */
export function sharesFamilyName(one: string, other: string): boolean {
  const theirs = familyNames(other);
  return familyNames(one).some((name) => theirs.includes(name));
}

function familyNames(name: string): readonly string[] {
  const last = name.trim().split(/\s+/u).at(-1) ?? '';
  return last
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .split('-')
    .filter((part) => part.length > 1);
}

function isOfOwnName({ nameOf, childOf }: Surroundings) {
  return ({ by, caseId }: ChosenLook): boolean => {
    const [own, childs] = [nameOf(by), childOf(caseId)];
    return own !== null && childs !== null && sharesFamilyName(own, childs);
  };
}

/** A year after a case has closed nobody has it on their desk any more. */
function isLongClosed({ closedOn }: Surroundings) {
  return ({ caseId, at }: ChosenLook): boolean => {
    const closed = closedOn(caseId);
    return closed !== null && dateInNorway(at) > addYears(closed, 1);
  };
}

function byCase(pattern: LookPattern, looks: readonly ChosenLook[]): readonly UnusualLooks[] {
  const groups = grouped(looks, ({ by, caseId }) => `${by} ${caseId}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { by, caseId } = first;
    return [{ pattern, by, caseId, looks: group.length, cases: 1, usual: null }];
  });
}

function byUser(pattern: LookPattern, looks: readonly ChosenLook[]): readonly UnusualLooks[] {
  return [...grouped(looks, ({ by }) => by)].map(([by, own]) => ({
    pattern,
    by,
    caseId: null,
    looks: own.length,
    cases: casesIn(own),
    usual: null,
  }));
}

function manyCases(opened: readonly ChosenLook[]): readonly UnusualLooks[] {
  const ofRoles = [...grouped(opened, ({ role }) => role).values()];
  return ofRoles.flatMap((ofRole) => {
    const people = byUser('ManyCases', ofRole);
    const usual = median(people.map(({ cases }) => cases));
    return people
      .filter(({ cases }) => cases >= MANY_CASES && cases > MANY_TIMES * usual)
      .map((one) => ({ ...one, usual }));
  });
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function casesIn(looks: readonly ChosenLook[]): number {
  return new Set(looks.map(({ caseId }) => caseId)).size;
}

/** The lower of the two in the middle, so that a half is never told as a number of cases. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
