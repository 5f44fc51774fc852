import { checkpointsContract } from './checkpoints.contract.ts';
import { followingContract } from './following.contract.ts';
import { parkingContract } from './parking.contract.ts';
import type { OpenProjections } from './projections.ts';
import { rebuildingContract } from './rebuilding.contract.ts';

/** How projections follow the feed, go on without what they cannot apply, and are made anew, on this engine. */
export function projectionRunnerContract<Tx>(name: string, open: OpenProjections<Tx>): void {
  followingContract(name, open);
  parkingContract(name, open);
  rebuildingContract(name, open);
  checkpointsContract(name, open);
}
