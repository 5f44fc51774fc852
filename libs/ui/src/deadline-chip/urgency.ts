/** How near a deadline is, and thereby how much it may call. */
export type Urgency = 'breached' | 'near' | 'soon' | 'calm';

/**
 * The colour rule: breached before today; near with 0–3 days left; soon with 4–7; else calm.
 * @param daysLeft calendar days from today to the deadline, negative when it has passed
 */
export function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft < 0) return 'breached';
  if (daysLeft <= 3) return 'near';
  return daysLeft <= 7 ? 'soon' : 'calm';
}

const dayMs = 86_400_000;

/**
 * Share of the time between two dates that is used, 0 to 1.
 * @param startsOn the day the time began, `2026-01-05`
 * @param dueOn the day it ends
 * @param daysLeft calendar days from today to `dueOn`
 */
export function shareUsed(startsOn: string, dueOn: string, daysLeft: number): number {
  const days = (Date.parse(dueOn) - Date.parse(startsOn)) / dayMs;
  if (days <= 0) return 1;
  return Math.min(1, Math.max(0, (days - daysLeft) / days));
}
