import { FAULTS_IN_A_CLUSTER, FAULTS_ON_ONE_MACHINE, fullDisk, type Fault } from './faults.ts';
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

/** They take turns. */
export const SCENES: readonly (() => Promise<Scene>)[] = [
  openOneMachine,
  openClusterWithWrongClocks,
  openClusterOnSmallDisk,
];

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
