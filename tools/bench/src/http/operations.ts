import { randomUUID } from 'node:crypto';
import { TEXT } from '../sample.ts';
import type { Api } from './api.ts';

/** As little as a mutation can be: the way there and back, signed in, parsed, checked, answered. */
export const EMPTY = 'mutation { __typename }';

export const WRITE_NOTE = `mutation ($input: WriteNoteInput!) {
  writeNote(input: $input) { __typename ... on CaseChanged { position } }
}`;

const RECEIVE = `mutation ($input: ReceiveConcernInput!) {
  receiveConcern(input: $input) {
    __typename
    ... on CaseChanged { case { id } }
  }
}`;

/** A note in the child's journal: the command that case work consists of. */
export function aNoteIn(caseId: string) {
  const commandId = randomUUID();
  return { input: { commandId, caseId, kind: 'FACT', happenedOn: '2026-01-05', text: TEXT } };
}

/** Opens a case, with a concern about a child that nobody knows. @returns its id */
export async function openCase(api: Api): Promise<string> {
  const input = {
    commandId: randomUUID(),
    child: { newPerson: { name: 'Kari Prøve', birthDate: '2017-03-04' } },
    receivedAt: '2026-01-05T09:00:00Z',
    channel: 'PHONE',
    reporter: { kind: '1' },
    contents: [{ code: '1.1.01' }],
    account: 'Læreren er bekymret.',
  };
  const { receiveConcern } = await api.ask<{
    readonly receiveConcern: { readonly case: { readonly id: string } };
  }>(RECEIVE, { input });
  return receiveConcern.case.id;
}
