/** The number people count an event by: the first event of a case is 1, its revision is 0. */
export function eventNumber(revision: number): number {
  return revision + 1;
}

/** The address of a case now. */
export function casePath(caseId: string): string {
  return `/sak/${caseId}`;
}

/** The address of a case as it was when an event had just been recorded. It names the event as people count it. */
export function momentPath(caseId: string, revision: number): string {
  return `${casePath(caseId)}/hendelse/${eventNumber(revision)}`;
}

/** The revision an address names; null when it names none. */
export function revisionFrom(addressed: string | undefined): number | null {
  return addressed && /^[1-9]\d{0,8}$/.test(addressed) ? Number(addressed) - 1 : null;
}
