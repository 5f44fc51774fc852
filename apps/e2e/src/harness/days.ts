/** The date so many days from now, as one writes it in Norway: 16.06.2026. */
export function norwegianDay(daysFromNow: number): string {
  const moment = new Date(Date.now() + daysFromNow * 86_400_000);
  return moment.toLocaleDateString('nb-NO', {
    timeZone: 'Europe/Oslo',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
}
