import { err, ok, parseLocalDate, type LocalDate, type Result } from '@saksgang/kernel';

/** A Norwegian identity number whose date, individual number and both check digits agree. */
export interface IdentityNumber {
  /** Eleven digits. */
  readonly digits: string;
  /** Fødselsnummer, or the D-number of someone without one (day + 40). */
  readonly kind: 'BirthNumber' | 'DNumber';
  readonly birthDate: LocalDate;
  /** Month + 80 (the tax administration's test people) or + 40 (NAV's): belongs to nobody. */
  readonly synthetic: boolean;
}

/** Why a text is no identity number. The text itself is never part of the answer. */
export type IdentityNumberProblem = 'notElevenDigits' | 'noSuchDate' | 'wrongChecksum';

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Reads eleven digits without separators (folkeregisterforskriften § 2-2-1: date, individual number, two checks). */
export function parseIdentityNumber(text: string): Result<IdentityNumber, IdentityNumberProblem> {
  if (!/^\d{11}$/.test(text)) return err('notElevenDigits');
  const digits = [...text].map(Number);
  if (digits[9] !== checkDigit(digits, FIRST_WEIGHTS)) return err('wrongChecksum');
  if (digits[10] !== checkDigit(digits, SECOND_WEIGHTS)) return err('wrongChecksum');
  const day = Number(text.slice(0, 2));
  const month = Number(text.slice(2, 4));
  const birthDate = dateOf(day > 40 ? day - 40 : day, withoutMark(month), text);
  if (birthDate === null) return err('noSuchDate');
  const kind = day > 40 ? 'DNumber' : 'BirthNumber';
  return ok({ digits: text, kind, birthDate, synthetic: month > 40 });
}

/** Modulo 11. The remainder that gives 10 is given to nobody: it equals no digit. */
function checkDigit(digits: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}

function withoutMark(month: number): number {
  if (month > 80) return month - 80;
  return month > 40 ? month - 40 : month;
}

function dateOf(day: number, month: number, text: string): LocalDate | null {
  const century = centuryOf(Number(text.slice(4, 6)), Number(text.slice(6, 9)));
  if (century === null) return null;
  return parseLocalDate(`${century}${text.slice(4, 6)}-${twoDigits(month)}-${twoDigits(day)}`);
}

/** The individual number tells the century: the series were given out one after the other. */
function centuryOf(year: number, individual: number): number | null {
  if (individual < 500) return 19;
  if (individual < 750 && year >= 54) return 18;
  if (year < 40) return 20;
  return individual >= 900 ? 19 : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
