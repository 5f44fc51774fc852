import type { PersonStreams } from '@saksgang/application';
import type { CaseId } from '@saksgang/domain';
import type { LocalDate } from '@saksgang/kernel';
import { erasureSteps } from './erasures.ts';
import { lookStep, type Lookout } from './looks.ts';
import { otherOffices } from './other-offices.ts';
import { play, type Cue, type Stage } from './play.ts';
import { inPool } from './pool.ts';
import { script, type Act } from './script.ts';
import { seededFor } from './seed-status.ts';
import { LONG_OUTAGE, throughOutages } from './through-outages.ts';

/** How many cases are played side by side: enough to fill the store's commits. */
const SIDE_BY_SIDE = 24;

export interface SeedOptions extends Stage, Lookout {
  readonly persons: PersonStreams;
  /** The day the municipality is to look lived-in on. A seed that was broken off keeps its own. */
  readonly today: LocalDate;
  /** @param percent 0–100, whole numbers, rising */
  readonly onProgress?: (percent: number) => void;
  /** Called when the store is away: what met the outage waits and is done again. */
  readonly onOutage?: () => void;
}

/**
 * Fills Lyngvik, a municipality that does not exist, with some two hundred cases of eighteen months, and its
 * neighbour with two, by real commands at the moments they would have been given. Run again, it doubles nothing.
 * @throws Error naming the command, when the domain refuses one.
 */
export async function seedMunicipality(options: SeedOptions): Promise<void> {
  const today = (await seededFor(options.cases)) ?? options.today;
  const { showcase, others } = script(today);
  const beside = [...erasureSteps(today), ...otherOffices(today), lookStep(today)];
  // In the order of the concerns, which is the order of the case numbers; the showcase is the oldest.
  const acts = [showcase, ...others.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))];
  const step = progress(acts, beside.length, options.onProgress);
  const cases: Task[] = [];
  for (const act of acts) {
    cases.push(...(await enduring(options, () => begin(act, options))));
    step();
  }
  const [long, ...rest] = cases;
  if (!long) throw new Error('there is nothing to play');
  const playAll = async ({ caseId, cues }: Task) => {
    for (const cue of cues) {
      await enduring(options, () => play(options, caseId, cue));
      step();
    }
  };
  await inPool(SIDE_BY_SIDE, [{ ...long, cues: long.cues.slice(0, -1) }, ...rest], playAll);
  for (const { at, play } of beside) {
    await enduring(options, () => options.clock.at(at, () => play(options)));
    step();
  }
  // The last event of all: from here on, the seed is complete.
  await playAll({ ...long, cues: long.cues.slice(-1) });
}

/** Every step may be taken again. */
function enduring<Result>(
  { onOutage }: Pick<SeedOptions, 'onOutage'>,
  step: () => Promise<Result>,
): Promise<Result> {
  const tell = (failures: number) => {
    if (failures === 1) onOutage?.();
  };
  return throughOutages(step, { ...LONG_OUTAGE, onOutage: tell });
}

interface Task {
  readonly caseId: CaseId;
  readonly cues: readonly Cue[];
}

async function begin(act: Act, { clock, commandBus }: Stage): Promise<readonly Task[]> {
  const caseIds = await clock.at(act.recordedAt, () => act.receive(commandBus));
  return caseIds.map((caseId, child) => ({ caseId, cues: act.children[child] ?? [] }));
}

function progress(
  acts: readonly Act[],
  others: number,
  onProgress: SeedOptions['onProgress'],
): () => void {
  const total = acts.reduce((sum, { children }) => sum + 1 + children.flat().length, others);
  let done = 0;
  let told = -1;
  return () => {
    done += 1;
    const percent = Math.floor((done / total) * 100);
    if (percent === told) return;
    told = percent;
    onProgress?.(percent);
  };
}
