import type { Bench } from './section.ts';

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
  /** How many are done by one step, where that is more than one. */
  readonly each?: number;
  /** A worker's own step, made anew for each round. */
  worker(): () => Promise<void>;
}

/** Runs a case for `ms` milliseconds. */
export async function measure({ workers, worker, each = 1 }: Case, ms: number): Promise<Measured> {
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
  return { perSecond: (latencies.length * each) / seconds, ...shares(latencies) };
}

/** The middle and the 99th percentile. */
export function shares(latencies: readonly number[]): Pick<Measured, 'p50' | 'p99'> {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Every case takes its turn in every round. @returns the round in the middle of each, by its name */
export async function takeTurns(
  names: readonly string[],
  measureOne: (name: string) => Promise<Measured>,
  { pace, say }: Pick<Bench, 'pace' | 'say'>,
): Promise<(name: string) => Measured> {
  const rounds = new Map(names.map((name): [string, Measured[]] => [name, []]));
  for (let round = 1; round <= pace.rounds; round++) {
    say(`round ${round} of ${pace.rounds} …`);
    for (const [name, results] of rounds) results.push(await measureOne(name));
  }
  return (name) => median(rounds.get(name) ?? []);
}

/** The same for cases that run in this process, each warmed up before. */
export async function measureInTurns(
  cases: readonly Case[],
  bench: Pick<Bench, 'pace' | 'say'>,
): Promise<(name: string) => Measured> {
  const byName = new Map(cases.map((one) => [one.name, one]));
  for (const one of cases) await measure(one, bench.pace.warmUpMs);
  const measureOne = (name: string) => {
    const one = byName.get(name);
    if (!one) throw new RangeError(`there is no case ${name}`);
    return measure(one, bench.pace.roundMs);
  };
  return takeTurns([...byName.keys()], measureOne, bench);
}

/** So that one disturbance neither makes nor breaks a case. */
function median(rounds: readonly Measured[]): Measured {
  const sorted = rounds.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new RangeError('nothing was measured');
  return middle;
}
