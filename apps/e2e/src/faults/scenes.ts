import { FAULTS_IN_A_CLUSTER, FAULTS_ON_ONE_MACHINE, fullDisk } from './faults.ts';
import type { Fault } from './fault.ts';
import { faultsWithServer } from './server-faults.ts';
import { openEventServer } from './stage/event-server.ts';
import { openSmallVolume } from './stage/small-volume.ts';
import { openCluster, openStageOnOneMachine, type Stage } from './stage/stage.ts';

/** A stage, and what may happen on it. */
export interface Scene {
  readonly name: string;
  readonly stage: Stage;
  readonly faults: readonly Fault[];
  /** Faults that this machine does not allow. */
  readonly notRunHere: readonly string[];
  /** @returns the processes that are left */
  close(): Promise<readonly number[]>;
}

export type OpenScene = () => Promise<Scene>;

/** What keeps the events. */
export type Engine = 'postgresql' | 'kurrent';

/** They take turns. */
export const SCENES: Readonly<Record<Engine, readonly OpenScene[]>> = {
  postgresql: [openOneMachine, openClusterWithWrongClocks, openClusterOnSmallDisk],
  kurrent: [() => openWithEventServer([0]), () => openWithEventServer([90_000, -60_000])],
};

async function openOneMachine(): Promise<Scene> {
  const stage = await openStageOnOneMachine();
  const faults = FAULTS_ON_ONE_MACHINE;
  return { name: 'one machine', stage, faults, notRunHere: [], close: stage.close };
}

async function openClusterWithWrongClocks(): Promise<Scene> {
  const stage = await openCluster({ clockSkews: [90_000, -60_000] });
  const faults = FAULTS_IN_A_CLUSTER;
  return { name: 'cluster with wrong clocks', stage, faults, notRunHere: [], close: stage.close };
}

async function openClusterOnSmallDisk(): Promise<Scene> {
  const stage = await openCluster({ clockSkews: [0, 0, 3_600_000] });
  const volume = await openSmallVolume(stage.database, stage.dataDir);
  const full = volume === null ? null : fullDisk(volume);
  return {
    name: 'cluster on a small disk',
    stage,
    // Often enough to meet every other one.
    faults: [...FAULTS_IN_A_CLUSTER, ...(full === null ? [] : [full, full, full])],
    notRunHere: full === null ? ['a full disk: this machine allows neither mount nor prlimit'] : [],
    async close() {
      const left = await stage.close();
      await volume?.close();
      return left;
    },
  };
}

async function openWithEventServer(clockSkews: readonly number[]): Promise<Scene> {
  const server = await openEventServer();
  const stage = await openCluster({ clockSkews, server });
  return {
    name: `${clockSkews.length === 1 ? 'one process' : 'cluster with wrong clocks'} and KurrentDB`,
    stage,
    faults: faultsWithServer(stage),
    notRunHere: [
      ...(server.process === null
        ? ['the event server killed or hung: whoever runs it has to']
        : []),
      ...(server.wire === null ? ['a wire to the event server: it has names of its own'] : []),
    ],
    close: stage.close,
  };
}
