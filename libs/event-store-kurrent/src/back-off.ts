const SHORTEST_MS = 25;
const LONGEST_MS = 2_000;

/** How long to pause after so many failures in a row, in ms: ever longer, and never all at the same time. */
export function backOff(failures: number): number {
  const most = Math.min(SHORTEST_MS * 2 ** failures, LONGEST_MS);
  return most * (0.5 + Math.random() / 2);
}
