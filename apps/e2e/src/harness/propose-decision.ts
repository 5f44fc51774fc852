import { randomUUID } from 'node:crypto';
import { listAt, textAt, valueAt, type Answer } from './answer.ts';
import type { Caller } from './api.ts';

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

/** A decision that waits for somebody else. */
export interface Proposal {
  readonly decisionId: string;
  readonly contentHash: string;
}

/** Proposes measures in a case whose investigation has come so far. */
export async function proposeDecision(proposer: Caller, caseId: string): Promise<Proposal> {
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
