const dayMs = 86_400_000;

/** Whole calendar days from one date to another, negative backwards. Dates as `2026-01-05`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
