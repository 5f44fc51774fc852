import { randomUUID } from 'node:crypto';
import { textAt } from './answer.ts';
import type { Caller } from './api.ts';

const RECEIVE = `
  mutation ($input: ReceiveConcernInput!) {
    receiveConcern(input: $input) {
      __typename
      ... on CaseChanged { position case { id caseNumber } }
      ... on InvalidInput { issues { field rule } }
    }
  }`;

/** Takes a concern in by phone, for a child nobody knows yet. @returns the case's id */
export async function receiveConcern(caller: Caller, childName: string): Promise<string> {
  const answer = await caller.ask(RECEIVE, {
    input: {
      commandId: randomUUID(),
      child: { newPerson: { name: childName, birthDate: '2018-05-04' } },
      receivedAt: new Date().toISOString(),
      channel: 'PHONE',
      reporter: { kind: '1' },
      contents: [{ code: await contentCode(caller) }],
      account: 'Ringte og fortalte at barnet er alene om kveldene.',
    },
  });
  return textAt(answer, 'receiveConcern.case.id');
}

/** A content code that holds today and demands no words of its own. */
async function contentCode(caller: Caller): Promise<string> {
  const answer = await caller.ask('{ codeList(list: CONTENT) { code requiresClarification } }');
  const codes = Reflect.get(Object(answer), 'codeList') as readonly {
    code: string;
    requiresClarification: boolean;
  }[];
  const code = codes.find(({ requiresClarification }) => !requiresClarification);
  if (code === undefined) throw new Error('no content code without clarification');
  return code.code;
}

export async function childNameIn(caller: Caller, caseId: string): Promise<string> {
  const answer = await caller.ask('query ($id: ID!) { case(id: $id) { child { name } } }', {
    id: caseId,
  });
  return textAt(answer, 'case.child.name');
}
