import { numberAt, textAt, valueAt, type Answer as Json } from '../../harness/answer.ts';
import { codeOf } from '../code-of.ts';
import type { Answer, Command, Mutation } from './ledger.ts';

/** Longer than any fault lasts: whoever waits longer takes it for unanswered. */
const ANSWERED_WITHIN_MS = 12_000;

const INPUTS: Readonly<Record<Mutation, string>> = {
  receiveConcern: 'ReceiveConcernInput',
  screenConcern: 'ScreenConcernInput',
  writeNote: 'WriteNoteInput',
  assignCase: 'AssignCaseInput',
};

/** Sends a command once. Never throws: no answer is an answer too. */
export async function send(url: string, cookie: string, command: Command): Promise<Answer> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        query: documentOf(command.mutation),
        variables: { input: command.input },
      }),
      signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
    });
    return read(await response.json(), command.mutation);
  } catch (error) {
    return { status: 'unanswered', reason: codeOf(error) ?? 'NO_ANSWER_IN_TIME' };
  }
}

function documentOf(mutation: Mutation): string {
  const concerns = mutation === 'receiveConcern' ? 'concerns { id }' : '';
  return `mutation ($input: ${INPUTS[mutation]}!) {
    ${mutation}(input: $input) {
      __typename
      ... on CaseChanged { revision position case { id ${concerns} } }
      ... on DomainError { code }
    }
  }`;
}

function read(answer: Json, mutation: Mutation): Answer {
  if (typeof answer !== 'object' || answer === null || !('data' in answer) || !answer.data) {
    return { status: 'unanswered', reason: textAt(answer, 'errors.0.extensions.code') };
  }
  const result = valueAt(answer.data, mutation);
  if (textAt(result, '__typename') !== 'CaseChanged') {
    return { status: 'refused', code: textAt(result, 'code') };
  }
  return {
    status: 'acknowledged',
    caseId: textAt(result, 'case.id'),
    concernId: mutation === 'receiveConcern' ? textAt(result, 'case.concerns.0.id') : null,
    revision: numberAt(result, 'revision'),
    position: textAt(result, 'position'),
  };
}
