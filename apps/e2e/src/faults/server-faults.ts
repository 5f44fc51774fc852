import { setTimeout as pause } from 'node:timers/promises';
import { LONG, SHORT, type Fault } from './fault.ts';
import { FAULTS_IN_A_CLUSTER } from './faults.ts';
import type { ServerProcess } from './stage/event-server.ts';
import type { Stage } from './stage/stage.ts';
import { SERVER_WIRE } from './wire-faults.ts';

const killServer: Fault = {
  name: 'the event server is killed',
  async strike(stage, random) {
    await processOf(stage).kill();
    await pause(random.between(...SHORT));
  },
};

const killServerForLong: Fault = {
  name: 'the event server is killed and stays away',
  async strike(stage, random) {
    await processOf(stage).kill();
    await pause(random.between(...LONG));
  },
};

export const killServerAndProgram: Fault = {
  name: 'event server and program are killed at once',
  async strike(stage) {
    const { programs } = stage;
    await Promise.all([processOf(stage).kill(), ...programs.map((program) => program.kill())]);
  },
};

export const killBothStores: Fault = {
  name: 'event server and database are killed at once',
  async strike(stage, random) {
    await Promise.all([processOf(stage).kill(), stage.database.kill()]);
    await pause(random.between(...SHORT));
  },
};

export const hangServer: Fault = {
  name: 'the event server hangs',
  async strike(stage, random) {
    processOf(stage).hang();
    await pause(random.between(...LONG));
  },
};

/** Longer than anybody waits for an answer, and than the client takes to notice (19.5 s). */
const VERY_LONG_MS = 22_000;

const hangServerForVeryLong: Fault = {
  name: 'the event server hangs for longer than anybody waits',
  async strike(stage) {
    processOf(stage).hang();
    await pause(VERY_LONG_MS);
  },
};

/** What can happen where the events lie on a server of their own: besides all else, what strikes that server. */
export function faultsWithServer({ server }: Stage): readonly Fault[] {
  return [
    ...FAULTS_IN_A_CLUSTER,
    ...(server?.process ? FAULTS_OF_A_PROCESS : []),
    ...(server?.wire ? Object.values(SERVER_WIRE) : []),
  ];
}

const FAULTS_OF_A_PROCESS: readonly Fault[] = [
  killServer,
  killServer,
  killServerForLong,
  killServerAndProgram,
  killBothStores,
  hangServer,
  hangServerForVeryLong,
];

function processOf({ server }: Stage): ServerProcess {
  if (!server?.process) throw new RangeError('the event server is not ours to kill');
  return server.process;
}
