import { textAt } from './answer.ts';
import type { Caller } from './api.ts';

const FIND = `query ($filter: QueueFilter) { workQueue(filter: $filter, first: 1) { edges { node { caseId } } } }`;

/** A case of the seeded municipality that the filter finds. */
export async function findCase(
  caller: Caller,
  filter: Readonly<Record<string, string>>,
): Promise<string> {
  return textAt(await caller.ask(FIND, { filter }), 'workQueue.edges.0.node.caseId');
}
