import { FAULTS_IN_A_CLUSTER, FAULTS_ON_ONE_MACHINE, fullDisk, type Fault } from './faults.ts';
import { Ledger } from './load/ledger.ts';
import { addTallies, NOTHING, tallyOf, type Tally } from './load/tally.ts';
import type { Random } from './random.ts';
import { playRound } from './round.ts';
import { openSmallVolume } from './stage/small-volume.ts';
import { openCluster, openStageOnOneMachine, type Stage } from './stage/stage.ts';
import type { Complaints } from './verdict/check-events.ts';

/** What a run of torture has found. */
export interface Outcome extends Tally {
  readonly rounds: number;
  /** How often each fault struck. */
  readonly faults: Readonly<Record<string, number>>;
  readonly events: number;
  /** Empty when every promise was kept. The run ends with the first round that has any. */
  readonly complaints: Complaints;
  /** Faults that this machine does not allow. */
  readonly notRunHere: readonly string[];
  /** The programs' last words, where there are complaints. */
  readonly log: string;
}

/** A place to torment, and how. */
interface Scene {
  readonly name: string;
  readonly stage: Stage;
  readonly faults: readonly Fault[];
  close(): Promise<readonly number[]>;
}

const ROUNDS_IN_A_SCENE = 4;
const LOG_KEPT = 20_000;

/** Round after round on one scene after the other, until `end` (milliseconds) or the first broken promise. */
export async function tormentUntil(end: number, seed: string, chance: Random): Promise<Outcome> {
  const faults: Record<string, number> = {};
  const notRunHere = new Set<string>();
  const found = { rounds: 0, events: 0, tally: NOTHING, log: '' };
  const complaints: string[] = [];
  const goesOn = () => complaints.length === 0 && Date.now() < end;

  for (let number = 1; goesOn(); number++) {
    const scene = await openScene(number, notRunHere);
    const ledger = new Ledger();
    let events = 0;
    try {
      for (let round = 1; round <= ROUNDS_IN_A_SCENE && goesOn(); round++) {
        const chosen = Array.from({ length: chance.between(2, 6) }, () =>
          chance.pick(scene.faults),
        );
        const verdict = await playRound({
          stage: scene.stage,
          ledger,
          seed: `${seed} ${number} ${round}`,
          faults: chosen,
          clients: chance.between(4, 24),
          tell: ({ name }) => {
            faults[name] = (faults[name] ?? 0) + 1;
            console.log(`  ${new Date().toISOString().slice(11, 19)} ${name}`);
          },
        });
        found.rounds += 1;
        ({ events } = verdict);
        complaints.push(...verdict.complaints);
        console.log(`${scene.name}, round ${round}: ${summary(ledger, events)}`);
      }
    } catch (error) {
      complaints.push(String(error));
    }
    if (complaints.length > 0) found.log = lastWords(scene.stage);
    for (const pid of await scene.close()) complaints.push(`process ${pid} is left`);
    found.events += events;
    found.tally = addTallies(found.tally, tallyOf(ledger));
  }
  const { rounds, events, tally, log } = found;
  for (const complaint of complaints.slice(0, 20)) console.error(complaint);
  return { rounds, events, ...tally, faults, complaints, notRunHere: [...notRunHere], log };
}

/** One machine, a cluster, and a cluster on a small disk take turns. */
async function openScene(number: number, notRunHere: Set<string>): Promise<Scene> {
  switch (number % 3) {
    case 1: {
      const stage = await openStageOnOneMachine();
      const name = 'one machine';
      return { name, stage, faults: FAULTS_ON_ONE_MACHINE, close: () => stage.close() };
    }
    case 2: {
      const stage = await openCluster({ clockSkews: [90_000, -60_000] });
      const name = 'cluster with wrong clocks';
      return { name, stage, faults: FAULTS_IN_A_CLUSTER, close: () => stage.close() };
    }
    default: {
      const stage = await openCluster({ clockSkews: [0, 0, 3_600_000] });
      const volume = await openSmallVolume(stage.database, stage.dataDir);
      if (volume === null && !notRunHere.has(DISK)) console.error(`NOT RUN HERE: ${DISK}`);
      if (volume === null) notRunHere.add(DISK);
      const full = volume === null ? [] : [fullDisk(volume), fullDisk(volume)];
      return {
        name: 'cluster on a small disk',
        stage,
        faults: [...FAULTS_IN_A_CLUSTER, ...full],
        async close() {
          const left = await stage.close();
          await volume?.close();
          return left;
        },
      };
    }
  }
}

const DISK = 'the disk is full: this machine allows neither mount nor prlimit';

function summary(ledger: Ledger, events: number): string {
  const { acknowledged, refused, unknown, repeated } = tallyOf(ledger);
  return `${events} events; commands acknowledged ${acknowledged}, refused ${refused}, unknown ${unknown}, sent again ${repeated}`;
}

function lastWords({ programs }: Stage): string {
  return programs.map((program) => program.log().slice(-LOG_KEPT)).join('\n\n');
}
