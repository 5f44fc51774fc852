import { randomUUID } from 'node:crypto';

export const RECEIVE = `mutation ($input: ReceiveConcernInput!) {
  receiveConcern(input: $input) {
    ... on CaseChanged { position case { id caseNumber } }
    ... on DomainError { code }
  }
}`;

export interface Received {
  readonly receiveConcern: {
    readonly code?: string;
    readonly position: string;
    readonly case: { readonly id: string; readonly caseNumber: string };
  };
}

/** A concern about a child nobody knows yet. */
export function aConcern(name: string, commandId: string = randomUUID()) {
  return {
    input: {
      commandId,
      child: { newPerson: { name, birthDate: '2017-03-04' } },
      receivedAt: '2026-01-05T09:00:00Z',
      channel: 'PHONE',
      reporter: { kind: '1' },
      contents: [{ code: '1.1.01' }],
      account: 'Læreren er bekymret.',
    },
  };
}
