import type { LocalDate } from '@saksgang/kernel';
import { parseIdentityNumber } from '@saksgang/law';

/**
 * Synthetic identity numbers as the tax administration makes them for tests: the month is raised by 80,
 * so they belong to nobody. Each call gives one that was not given before; even ninth digits are girls'.
 */
export function identityNumbers(): (birth: LocalDate, isGirl: boolean) => string {
  const given = new Set<string>();
  return (birth, isGirl) => {
    for (let individual = isGirl ? 500 : 501; individual < 1000; individual += 2) {
      const number = complete(birth, individual);
      if (number === null || given.has(number)) continue;
      given.add(number);
      return number;
    }
    throw new RangeError('every synthetic number of that day is taken');
  };
}

/** Tries the check digits until they agree; null for the individual numbers that have none. */
function complete(birth: LocalDate, individual: number): string | null {
  const [year, month, day] = birth.split('-');
  const stem = `${day}${Number(month) + 80}${year?.slice(2)}${individual}`;
  for (let checks = 0; checks < 100; checks += 1) {
    const number = stem + String(checks).padStart(2, '0');
    if (parseIdentityNumber(number).ok) return number;
  }
  return null;
}
