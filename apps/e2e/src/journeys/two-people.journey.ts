import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { textAt } from '../harness/answer.ts';
import { people, signIn, type Caller } from '../harness/api.ts';
import { findCase } from '../harness/find-case.ts';
import { proposeDecision, type Proposal } from '../harness/propose-decision.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url } = sharedApp();

const APPROVE =
  'mutation ($input: ApproveDecisionInput!) { approveDecision(input: $input) { __typename } }';

/** May approve, and has proposed: the one whom the rule is about. */
let proposer: Caller;
let caseId: string;
let proposal: Proposal;

beforeAll(async () => {
  proposer = await signIn(url, people.approver);
  caseId = await findCase(proposer, { nextStep: 'PROPOSE_DECISION' });
  proposal = await proposeDecision(proposer, caseId);
});

describe('A decision', () => {
  it('is refused to the one who proposed it, whatever their rights', async () => {
    expect(await approve(proposer, proposal)).toBe('ProposerCannotApprove');
  });

  it('is refused to somebody without the right to approve', async () => {
    const caseworker = await signIn(url, people.caseworker);
    await expect(approve(caseworker, proposal)).rejects.toThrow('FORBIDDEN');
  });
});

async function approve(caller: Caller, { decisionId, contentHash }: Proposal): Promise<string> {
  const input = { commandId: randomUUID(), caseId, decisionId, contentHash };
  return textAt(await caller.ask(APPROVE, { input }), 'approveDecision.__typename');
}
