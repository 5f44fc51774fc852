/** Starts counting now. @returns the seconds since, each time it is asked */
export function stopwatch(): () => number {
  const begun = performance.now();
  return () => (performance.now() - begun) / 1_000;
}
