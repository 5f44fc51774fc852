const relations = [
  'Responsible',
  'Coworker',
  'Deputy',
  'Granted',
  'Emergency',
  'Review',
  'Unit',
  'Machine',
  'Unnamed',
  'Colleague',
] as const;

/** The API may grow rights this app has not met: those are shown by their stable names. */
export function isRelation(text: string): text is (typeof relations)[number] {
  return relations.some((known) => known === text);
}
