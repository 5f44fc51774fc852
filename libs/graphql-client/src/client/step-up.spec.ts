import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ApproveDecisionDocument, type ApproveDecisionInput } from '../generated/documents.ts';
import { createApiClient, hasCode } from './api-client.ts';

afterEach(() => void jest.restoreAllMocks());

const input: ApproveDecisionInput = {
  commandId: '5a0e2a52-51fd-4b1c-9e63-6f3f0a1c2d3e',
  caseId: 'a-case',
  decisionId: 'a-decision',
  contentHash: 'a-hash',
};
const proveAnew = { errors: [{ message: '', extensions: { code: 'STEP_UP_REQUIRED' } }] };
const approved = {
  data: { approveDecision: { __typename: 'CaseChanged', revision: 1, position: '1' } },
};

/** An API that gives these answers in turn, and what it was sent. */
function apiAnswering(...answers: readonly object[]) {
  const sent: unknown[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    sent.push(await new Request(url, init).json());
    return Response.json(answers[sent.length - 1]);
  });
  return sent;
}

function approve(onStepUp: () => Promise<boolean>) {
  const client = createApiClient({
    origin: 'http://saksgang.example',
    language: () => 'nb',
    isAttended: () => true,
    onSignedOut: () => undefined,
    onStepUp,
  });
  return client.mutate({
    mutation: ApproveDecisionDocument,
    variables: { input },
    fetchPolicy: 'no-cache',
  });
}

describe('A step that asks who one is', () => {
  it('is sent once more, the very same, when one has proven it anew', async () => {
    const sent = apiAnswering(proveAnew, approved);
    const { data } = await approve(async () => true);
    expect(data).toMatchObject(approved.data);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  it('is not sent again when one would not', async () => {
    const sent = apiAnswering(proveAnew, approved);
    const failure = await approve(async () => false).catch((error: unknown) => error);
    expect(hasCode(failure, 'STEP_UP_REQUIRED')).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it('is not asked about for ever by an API that is never content', async () => {
    const sent = apiAnswering(proveAnew, proveAnew, approved);
    await expect(approve(async () => true)).rejects.toBeDefined();
    expect(sent).toHaveLength(2);
  });
});
