/** The text or code under `field` in an event's data; undefined when there is none. */
export function textIn(data: unknown, field: string): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const value: unknown = Object.entries(data).find(([key]) => key === field)?.[1];
  return typeof value === 'string' ? value : undefined;
}
