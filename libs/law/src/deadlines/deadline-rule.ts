import type { LocalDate } from '@saksgang/kernel';
import { dueOn, type DeadlineId, type DeadlineRule } from './rule.ts';
import { DEADLINE_RULES } from './rules.ts';

/** A deadline as it runs from one day: what was computed, and by which rule. */
export interface Deadline {
  readonly rule: DeadlineRule;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
}

/**
 * The rule a fact of `date` is judged by.
 * @throws RangeError when no version covers the date: a gap in the rules, never in a case.
 */
export function deadlineRule(
  id: DeadlineId,
  date: LocalDate,
  rules: readonly DeadlineRule[] = DEADLINE_RULES,
): DeadlineRule {
  const valid = rules.filter((rule) => rule.id === id && covers(rule, date));
  // A temporary regulation (§ 2-7) lies over the act's own rule: the newest version wins.
  const [newest] = valid.sort((a, b) => b.version - a.version);
  if (!newest) throw new RangeError(`no version of ${id} covers the date`);
  return newest;
}

/** The deadline that began to run on `startsOn`, by the rule valid on `factDate` (that same day when left out). */
export function deadline(id: DeadlineId, startsOn: LocalDate, factDate = startsOn): Deadline {
  const rule = deadlineRule(id, factDate);
  return { rule, startsOn, dueOn: dueOn(rule, startsOn) };
}

function covers({ validFrom, validTo }: DeadlineRule, date: LocalDate): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}
