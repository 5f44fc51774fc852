import { randomUUID } from 'node:crypto';
import type { RunningApi } from './running-api.ts';

const RECEIVE = `mutation ($input: ReceiveConcernInput!) {
  receiveConcern(input: $input) {
    ... on CaseChanged { position case { id caseNumber } }
    ... on DomainError { code }
  }
}`;

const QUEUE = `query ($minPosition: Long) {
  workQueue(first: 100, minPosition: $minPosition) {
    edges { node { caseId caseNumber childName phase } }
  }
}`;

/** A received concern's answer: where it stands, and the case it opened. */
export interface ReceivedConcern {
  readonly position: string;
  readonly case: { readonly id: string; readonly caseNumber: string };
}

/** A row of the work queue. */
export interface QueueRow {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly childName: string | null;
}

/** Sends a concern about a child of that name. The same command id is the same concern. */
export async function receiveConcern(
  api: RunningApi,
  name: string,
  commandId: string = randomUUID(),
): Promise<ReceivedConcern> {
  const input = {
    commandId,
    child: { newPerson: { name, birthDate: '2017-03-04' } },
    receivedAt: '2026-01-05T09:00:00Z',
    channel: 'PHONE',
    reporter: { kind: '1' },
    contents: [{ code: '1.1.01' }],
    account: 'Læreren er bekymret.',
  };
  const answer = await api.ask<{ readonly receiveConcern: ReceivedConcern }>(RECEIVE, { input });
  return answer.receiveConcern;
}

/** The work queue, which holds at least what stands at that position. */
export async function queueAt(api: RunningApi, minPosition: string): Promise<readonly QueueRow[]> {
  const { workQueue } = await api.ask<{
    readonly workQueue: { readonly edges: readonly { readonly node: QueueRow }[] };
  }>(QUEUE, { minPosition });
  return workQueue.edges.map(({ node }) => node);
}
