import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { listAt, textAt, valueAt, type Answer } from '../harness/answer.ts';
import { people, signIn, type Caller } from '../harness/api.ts';
import { findCase } from '../harness/find-case.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url } = sharedApp();

const SECTIONS = [
  'FACTS',
  'PROFESSIONAL_ASSESSMENT',
  'CHILDS_VIEW',
  'WEIGHT_OF_CHILDS_VIEW',
  'BEST_INTERESTS',
  'FAMILY_TIES',
  'LAW',
  'DISCRETION',
  'APPEAL_AND_ACCESS',
];
const INVESTIGATIONS =
  'query ($id: ID!) { case(id: $id) { investigations { id conclusion { concludedOn } } } }';
const PROPOSE = `mutation ($input: ProposeDecisionInput!) {
  proposeDecision(input: $input) { ... on CaseChanged { case { decisions { id status contentHash } } } }
}`;
const APPROVE =
  'mutation ($input: ApproveDecisionInput!) { approveDecision(input: $input) { __typename } }';

/** May approve, and has proposed: the one whom the rule is about. */
let proposer: Caller;
let caseId: string;
let proposal: { readonly decisionId: string; readonly contentHash: string };

beforeAll(async () => {
  proposer = await signIn(url, people.approver);
  caseId = await findCase(proposer, { nextStep: 'PROPOSE_DECISION' });
  proposal = await propose();
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

async function propose() {
  const investigations = await proposer.ask(INVESTIGATIONS, { id: caseId });
  const answer = await proposer.ask(PROPOSE, {
    input: {
      commandId: randomUUID(),
      caseId,
      investigationId: textAt(running(investigations), 'id'),
      kind: 'MEASURES',
      outcome: '1',
      title: 'Råd og veiledning',
      legalBasis: { law: 'BVL2021', chapter: '3', paragraph: '1' },
      sections: SECTIONS.map((section) => ({
        section,
        text: 'Se vurderingen.',
        notApplicable: false,
      })),
    },
  });
  const decision = listAt(answer, 'proposeDecision.case.decisions').find(
    (each) => textAt(each, 'status') === 'PROPOSED',
  );
  return { decisionId: textAt(decision, 'id'), contentHash: textAt(decision, 'contentHash') };
}

function running(answer: Answer): Answer {
  return listAt(answer, 'case.investigations').find((each) => valueAt(each, 'conclusion') === null);
}

async function approve(
  caller: Caller,
  { decisionId, contentHash }: typeof proposal,
): Promise<string> {
  const input = { commandId: randomUUID(), caseId, decisionId, contentHash };
  return textAt(await caller.ask(APPROVE, { input }), 'approveDecision.__typename');
}
