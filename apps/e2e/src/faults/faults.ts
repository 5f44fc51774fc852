import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LONG, SHORT, type Fault } from './fault.ts';
import type { Random } from './random.ts';
import type { Program } from './stage/program.ts';
import type { SmallVolume } from './stage/small-volume.ts';
import { DATABASE_WIRE } from './wire-faults.ts';

const SIGNS_WITHIN_MS = 6_000;

export const killProgram: Fault = {
  name: 'the program is killed',
  strike: async ({ programs }, random) => random.pick(programs).kill(),
};

export const killDatabase: Fault = {
  name: 'the database is killed',
  async strike({ database }, random) {
    await database.kill();
    await pause(random.between(...SHORT));
  },
};

export const killBoth: Fault = {
  name: 'program and database are killed at once',
  async strike({ programs, database }) {
    await Promise.all([database.kill(), ...programs.map((program) => program.kill())]);
  },
};

export const killSession: Fault = {
  name: 'one session of the database is killed',
  async strike({ database }, random) {
    await database.killSession((pids) => random.pick(pids));
    await pause(random.between(...SHORT));
  },
};

export const killWhileSigning: Fault = {
  name: 'the program is killed while the notary signs',
  async strike({ dataDir, programs }) {
    await firstChange(join(dataDir, 'checkpoints'));
    await Promise.all(programs.map((program) => program.kill()));
  },
};

export const hangProgram: Fault = {
  name: 'the program hangs',
  async strike({ programs }, random) {
    random.pick(programs).hang();
    await pause(random.between(...LONG));
  },
};

export const hangDatabase: Fault = {
  name: 'the database hangs',
  async strike({ database }, random) {
    await database.hang();
    await pause(random.between(...LONG));
  },
};

export const killAgain: Fault = {
  name: 'the program is killed again while it starts',
  async strike({ programs }, random) {
    const program = random.pick(programs);
    for (let times = 0; times < 3; times++) {
      await program.kill();
      await killedWhileStarting(program, random);
    }
  },
};

export const killRebuild: Fault = {
  name: 'a rebuild of the read tables is killed',
  async strike(stage, random) {
    const rebuild = stage.begin('rebuild');
    await pause(random.between(400, 2_500));
    rebuild.child.kill('SIGKILL');
    await rebuild.ended;
  },
};

/** What can happen where everything runs on one machine. */
export const FAULTS_ON_ONE_MACHINE: readonly Fault[] = [
  killProgram,
  killDatabase,
  killBoth,
  killSession,
  killWhileSigning,
  killAgain,
  killRebuild,
  hangProgram,
  hangDatabase,
];

/** What can happen, besides, where there is a network between program and database. */
export const FAULTS_IN_A_CLUSTER: readonly Fault[] = [
  ...FAULTS_ON_ONE_MACHINE,
  ...Object.values(DATABASE_WIRE),
];

/** The disk that the events lie on is full for a while. */
export function fullDisk(volume: SmallVolume): Fault {
  return {
    name: `the disk is full (${volume.kind})`,
    async strike(_stage, random) {
      await volume.fill();
      await pause(random.between(...LONG));
      await volume.free();
    },
  };
}

/** Resolves at the first change in a folder, or when there was none for a while. */
async function firstChange(folder: string): Promise<void> {
  const patience = new AbortController();
  const watcher = watch(folder);
  await Promise.race([
    new Promise((resolve) => watcher.once('change', resolve)),
    pause(SIGNS_WITHIN_MS, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  watcher.close();
}

async function killedWhileStarting(program: Program, random: Random): Promise<void> {
  const starting = program.start().catch(() => undefined);
  await pause(random.between(300, 2_500));
  await program.kill();
  await starting;
}
