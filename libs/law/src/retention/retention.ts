import type { LocalDate } from '@saksgang/kernel';
import type { HeldAs, RetentionRule } from './retention-rule.ts';
import { RETENTION_RULES } from './rules.ts';

/**
 * The rule that says what may become of something held, judged on `date`.
 * @throws RangeError when no version covers the date: before 2026 this system erases nothing.
 */
export function retentionRule(
  heldAs: HeldAs,
  date: LocalDate,
  rules: readonly RetentionRule[] = RETENTION_RULES,
): RetentionRule {
  const valid = rules.filter((rule) => rule.heldAs === heldAs && covers(rule, date));
  // A temporary regulation lies over the act's own rule: the newest version wins.
  const [newest] = valid.toSorted((a, b) => b.version - a.version);
  if (!newest) throw new RangeError(`no retention rule for ${heldAs} covers the date`);
  return newest;
}

function covers({ validFrom, validTo }: RetentionRule, date: LocalDate): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}
