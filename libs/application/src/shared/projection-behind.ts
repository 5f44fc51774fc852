import type { Position } from '@saksgang/event-store';
import type { ReadModels } from '@saksgang/read-models';

/** The lists do not yet hold what the caller asked to see: ask again in a moment. */
export class ProjectionBehind extends Error {}

/** Waits for the reader's own write. @throws ProjectionBehind after five seconds. */
export async function readFrom(
  models: ReadModels,
  minPosition: Position | null,
): Promise<ReadModels> {
  if (minPosition !== null && !(await models.waitFor(minPosition))) {
    throw new ProjectionBehind('the lists are behind the asked position');
  }
  return models;
}
