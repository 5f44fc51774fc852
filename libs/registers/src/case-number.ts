/** `2026-0147`: at least four digits, so that a year's numbers sort as text up to 9,999 cases. */
export function caseNumber(year: number, running: number): string {
  return `${year}-${String(running).padStart(4, '0')}`;
}
