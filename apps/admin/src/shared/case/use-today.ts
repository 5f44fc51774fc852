import { dayOf } from '../texts/format.ts';

/** The calendar day in Norway right now, `2026-06-16`: what forms offer as the day of a fact. */
export function useToday(): string {
  return dayOf(new Date());
}
