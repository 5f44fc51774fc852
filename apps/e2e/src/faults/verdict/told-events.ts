import { listAt, numberAt, textAt, valueAt, type Answer } from '../../harness/answer.ts';
import type { Caller } from '../../harness/api.ts';

/** An event as the API tells it. */
export interface ToldEvent {
  readonly id: string;
  readonly caseId: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
  readonly recordedAt: string;
  /** Its data as JSON text, personal fields opened. */
  readonly words: string;
}

const PAGE = 100;

const CASES = `query ($first: Int!, $after: String) {
  workQueue(first: $first, after: $after) {
    edges { node { caseId } } pageInfo { hasNextPage endCursor }
  }
}`;

const EVENTS = `query ($id: ID!, $first: Int!, $after: String) {
  case(id: $id) { events(first: $first, after: $after) {
    edges { node { id revision position type recordedAt data } } pageInfo { hasNextPage endCursor }
  } }
}`;

/** Every event of every case, in the order of each case, as somebody reads them who may read all. */
export async function toldEvents(caller: Caller): Promise<readonly ToldEvent[]> {
  const cases = await pages(async (after) =>
    valueAt(await caller.ask(CASES, { first: PAGE, after }), 'workQueue'),
  );
  const told: ToldEvent[] = [];
  for (const node of cases) {
    const id = textAt(node, 'caseId');
    const events = await pages(async (after) =>
      valueAt(await caller.ask(EVENTS, { id, first: PAGE, after }), 'case.events'),
    );
    told.push(...events.map((event) => toldEvent(id, event)));
  }
  return told;
}

async function pages(page: (after: string | null) => Promise<Answer>): Promise<readonly Answer[]> {
  const nodes: Answer[] = [];
  let after: string | null = null;
  do {
    const connection: Answer = await page(after);
    nodes.push(...listAt(connection, 'edges').map((edge) => valueAt(edge, 'node')));
    after =
      valueAt(connection, 'pageInfo.hasNextPage') === true
        ? textAt(connection, 'pageInfo.endCursor')
        : null;
  } while (after !== null);
  return nodes;
}

function toldEvent(caseId: string, event: Answer): ToldEvent {
  return {
    id: textAt(event, 'id'),
    caseId,
    revision: numberAt(event, 'revision'),
    position: textAt(event, 'position'),
    type: textAt(event, 'type'),
    recordedAt: textAt(event, 'recordedAt'),
    words: JSON.stringify(valueAt(event, 'data')),
  };
}
