import { setTimeout as pause } from 'node:timers/promises';
import { people, sessionOf } from '../harness/api.ts';
import { atLast } from './at-last.ts';
import type { Fault } from './fault.ts';
import type { Ledger } from './load/ledger.ts';
import { settle, startLoad } from './load/load.ts';
import { random } from './random.ts';
import type { Stage } from './stage/stage.ts';
import { judge, type Verdict } from './verdict/verdict.ts';

export interface RoundOptions {
  readonly stage: Stage;
  /** Kept from round to round on the same stage: what was acknowledged stays so. */
  readonly ledger: Ledger;
  readonly seed: string;
  /** Each strikes once, in this order, under load. */
  readonly faults: readonly Fault[];
  readonly clients: number;
  readonly tell?: (fault: Fault) => void;
}

/** Milliseconds of work before each fault and after the last. */
const WORK_MS = [400, 1_500] as const;

/** Work, faults in the midst of it, recovery; then the verdict. The stage is well before and stopped after. */
export async function playRound(options: RoundOptions): Promise<Verdict> {
  const { stage, ledger, seed, faults, clients, tell } = options;
  await stage.heal();
  const chance = random(`${seed} faults`);
  const urls = stage.programs.map(({ url }) => url);
  const cookie = await atLast(() => sessionOf(urls[0] ?? '', people.caseworker));
  const working = { urls, cookie, ledger, seed, clients };
  const load = startLoad(working);
  try {
    for (const fault of faults) {
      await pause(chance.between(...WORK_MS));
      tell?.(fault);
      await fault.strike(stage, chance);
      await stage.heal();
    }
    await pause(chance.between(...WORK_MS));
  } finally {
    await load.stop();
  }
  const unanswered = await settle(working);
  const { complaints, events } = await judge(stage, ledger);
  const silent = unanswered.map((id) => `all is well, and ${id} gets no answer`);
  return { events, complaints: [...silent, ...complaints] };
}
