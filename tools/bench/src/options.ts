import { parseArgs } from 'node:util';

/** How long and how much. */
export interface Pace {
  /** Every case takes its turn in every round, so that what disturbs the machine disturbs all alike. */
  readonly rounds: number;
  readonly roundMs: number;
  /** Before a case is measured: connections open, code is compiled, caches fill. */
  readonly warmUpMs: number;
  /** Events to replay. */
  readonly history: number;
  /** Events to rebuild all read models from. */
  readonly rebuilt: number;
  /** Commands sent one by one to an idle machine. */
  readonly single: number;
}

const FULL: Pace = {
  rounds: 5,
  roundMs: 2_000,
  warmUpMs: 500,
  history: 200_000,
  rebuilt: 1_000_000,
  single: 500,
};
const QUICK: Pace = {
  rounds: 1,
  roundMs: 700,
  warmUpMs: 200,
  history: 20_000,
  rebuilt: 20_000,
  single: 100,
};

export interface Options {
  readonly pace: Pace;
  readonly isQuick: boolean;
  /** Names of the sections to run; null runs all. */
  readonly only: readonly string[] | null;
}

/** @throws TypeError for anything but `--quick` and `--only NAME,NAME`. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean' }, only: { type: 'string' } },
  });
  const isQuick = values.quick === true;
  return { pace: isQuick ? QUICK : FULL, isQuick, only: values.only?.split(',') ?? null };
}
