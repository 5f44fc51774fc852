/** What one case did in its time. */
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** One thing that is measured: `workers` of them run at once, each doing `step` again and again. */
export interface Case {
  readonly name: string;
  readonly workers: number;
  /** A worker's own step, made anew for each round. */
  worker(): () => Promise<void>;
}

/** Runs a case for `ms` milliseconds. */
export async function measure({ workers, worker }: Case, ms: number): Promise<Measured> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + ms;
  const run = async (step: () => Promise<void>) => {
    for (let before = performance.now(); before < end;) {
      await step();
      const after = performance.now();
      latencies.push(after - before);
      before = after;
    }
  };
  await Promise.all(Array.from({ length: workers }, () => run(worker())));
  const seconds = (performance.now() - start) / 1_000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** The round in the middle, so that one disturbance neither makes nor breaks a case. */
export function median(rounds: readonly Measured[]): Measured {
  const sorted = rounds.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new RangeError('nothing was measured');
  return middle;
}
