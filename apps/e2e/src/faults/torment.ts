import { Ledger } from './load/ledger.ts';
import { addCounts, addTallies, NOTHING, tallyOf, type Tally } from './load/tally.ts';
import { random, type Random } from './random.ts';
import { playRound } from './round.ts';
import type { OpenScene, Scene } from './scenes.ts';
import type { Stage } from './stage/stage.ts';
import type { Complaints } from './verdict/check-events.ts';

/** What a run of torture has found. */
export interface Outcome extends Tally {
  readonly rounds: number;
  readonly events: number;
  /** How often each fault struck. */
  readonly faults: Readonly<Record<string, number>>;
  /** Empty when every promise was kept. The run ends with the first round that has any. */
  readonly complaints: Complaints;
  readonly notRunHere: readonly string[];
  /** The programs' last words, where there are complaints. */
  readonly log: string;
}

const NOTHING_FOUND: Outcome = {
  ...NOTHING,
  rounds: 0,
  events: 0,
  faults: {},
  complaints: [],
  notRunHere: [],
  log: '',
};

const ROUNDS_IN_A_SCENE = 4;
const LOG_KEPT = 20_000;

/** Round after round on one scene after the other, until `end` (milliseconds) or the first broken promise. */
export async function tormentUntil(
  end: number,
  { seed, scenes }: { readonly seed: string; readonly scenes: readonly OpenScene[] },
): Promise<Outcome> {
  const chance = random(seed);
  let outcome = NOTHING_FOUND;
  for (let number = 0; outcome.complaints.length === 0 && Date.now() < end; number++) {
    const open = scenes[number % scenes.length];
    const found = await open?.().then(
      (scene) => play(scene, { end, seed: `${seed} ${number}`, chance }),
      (error: unknown) => ({ ...NOTHING_FOUND, complaints: [String(error)] }),
    );
    if (found) outcome = added(outcome, found);
  }
  return outcome;
}

/** Some rounds on one scene. Everything that was acknowledged in one must still be there in the next. */
async function play(
  { name, stage, faults, notRunHere, close }: Scene,
  { end, seed, chance }: { readonly end: number; readonly seed: string; readonly chance: Random },
): Promise<Outcome> {
  for (const fault of notRunHere) console.error(`NOT RUN HERE: ${fault}`);
  const ledger = new Ledger();
  const struck: Record<string, number> = {};
  const complaints: string[] = [];
  let [rounds, events] = [0, 0];
  try {
    while (rounds < ROUNDS_IN_A_SCENE && complaints.length === 0 && Date.now() < end) {
      rounds += 1;
      const verdict = await playRound({
        stage,
        ledger,
        seed: `${seed} ${rounds}`,
        faults: Array.from({ length: chance.between(2, 6) }, () => chance.pick(faults)),
        clients: chance.between(4, 24),
        tell: (fault) => {
          struck[fault.name] = (struck[fault.name] ?? 0) + 1;
          console.log(`  ${new Date().toISOString().slice(11, 19)} ${fault.name}`);
        },
      });
      ({ events } = verdict);
      complaints.push(...verdict.complaints);
      console.log(`${name}, round ${rounds}: ${summary(ledger, events)}`);
    }
  } catch (error) {
    complaints.push(String(error));
  }
  const log = complaints.length > 0 ? lastWords(stage) : '';
  const left = await close();
  complaints.push(...left.map((pid) => `process ${pid} is left`));
  return { ...tallyOf(ledger), rounds, events, faults: struck, complaints, notRunHere, log };
}

function added(one: Outcome, other: Outcome): Outcome {
  return {
    ...addTallies(one, other),
    rounds: one.rounds + other.rounds,
    events: one.events + other.events,
    faults: addCounts(one.faults, other.faults),
    complaints: [...one.complaints, ...other.complaints],
    notRunHere: [...new Set([...one.notRunHere, ...other.notRunHere])],
    log: one.log + other.log,
  };
}

function summary(ledger: Ledger, events: number): string {
  const { acknowledged, refused, unknown, repeated } = tallyOf(ledger);
  return `${events} events; commands acknowledged ${acknowledged}, refused ${refused}, unknown ${unknown}, sent again ${repeated}`;
}

function lastWords({ programs }: Stage): string {
  return programs.map((program) => program.log().slice(-LOG_KEPT)).join('\n\n');
}
