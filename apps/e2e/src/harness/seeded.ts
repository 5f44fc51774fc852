import { listAt, textAt, valueAt, type Answer } from './answer.ts';
import type { Caller } from './api.ts';
import { textsIn } from './personal.ts';

const CASES = `query ($after: String) {
  workQueue(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { caseId childName } }
  }
}`;
const WORDS = `query ($id: ID!) {
  case(id: $id) {
    child { name }
    concerns { account reporter { name contact organisation } }
    notes { text }
    decisions { title sections { text } }
    childStatements { statement }
  }
}`;

/** What stands in the cases of the municipality: names, and what people wrote. */
export async function wordsOfCases(caller: Caller): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const id of await allCases(caller)) texts.push(...textsIn(await caller.ask(WORDS, { id })));
  return texts;
}

async function allCases(caller: Caller, after?: string): Promise<readonly string[]> {
  const answer: Answer = await caller.ask(CASES, { after });
  const ids = listAt(answer, 'workQueue.edges').map((edge) => textAt(edge, 'node.caseId'));
  if (valueAt(answer, 'workQueue.pageInfo.hasNextPage') !== true) return ids;
  return [...ids, ...(await allCases(caller, textAt(answer, 'workQueue.pageInfo.endCursor')))];
}
