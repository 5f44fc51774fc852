/** Where a distribution stands: milliseconds. */
export function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}

/**
 * How often the better guess is right when somebody is shown one time of each: the area under the ROC curve, the
 * same way round whichever is slower. 0.5 is a coin; 1 is certainty.
 */
export function likelihood(some: readonly number[], others: readonly number[]): number {
  const wins = some.map((one) => {
    const slower = others.filter((other) => one > other).length;
    return slower + others.filter((other) => one === other).length / 2;
  });
  const area = wins.reduce((sum, won) => sum + won, 0) / (some.length * others.length);
  return Math.max(area, 1 - area);
}
