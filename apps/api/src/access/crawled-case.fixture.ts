import { randomUUID } from 'node:crypto';
import { demoUsers } from '@saksgang/application';
import type { RunningApi } from '../testing/running-api.ts';

type UserName = keyof typeof demoUsers;

/** In every text that is written in the case, and nowhere else. */
export const WORD = 'hemmelin';
export const NAME = 'Vigdis Vitnesteg';

/** A step of the case: which mutation, by whom, with what. */
export type Mutate = (by: UserName, mutation: string, input: object) => Promise<Answered>;

/** What a mutation answers: where it was stored, and every id the case then has. */
export interface Answered {
  readonly position: string;
  readonly case: CaseIds;
  readonly erasure: Identified;
}

interface Identified {
  readonly id: string;
}
interface CaseIds extends Identified {
  readonly child: Identified;
  readonly concerns: readonly Identified[];
  readonly investigations: readonly Identified[];
  readonly decisions: readonly (Identified & { readonly contentHash: string })[];
  readonly plans: readonly (Identified & { readonly goals: readonly Identified[] })[];
  readonly notes: readonly Identified[];
  readonly access: {
    readonly grants: readonly Identified[];
    readonly emergencies: readonly Identified[];
  };
}

const CHANGED = `position case {
  id child { id } concerns { id } investigations { id } decisions { id contentHash }
  plans { id goals { id } } notes { id } access { grants { id } emergencies { id } } }`;
const MEMBERS: Readonly<Record<string, string>> = {
  gradeAddress: '... on PersonChanged { position }',
  requestErasure: '... on ErasureChanged { position erasure { id } }',
};

/** @throws Error with the whole answer when the step is refused */
export function mutating(
  api: RunningApi,
  headersOf: (name: UserName) => Promise<Readonly<Record<string, string>>>,
): Mutate {
  return async (by, mutation, input) => {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      ${MEMBERS[mutation] ?? `... on CaseChanged { ${CHANGED} }`}
      ... on DomainError { code } ... on InvalidInput { issues { field rule } } } }`;
    const variables = { input: { commandId: randomUUID(), ...input } };
    const body = JSON.stringify({ query, variables });
    const { text } = await api.post('/graphql', body, await headersOf(by));
    const answer = JSON.parse(text) as { readonly data?: { readonly done: Answered } };
    if (answer.data?.done.position === undefined) throw new Error(`${mutation}: ${text}`);
    return answer.data.done;
  };
}

const text = (what: string) => `${what} (${WORD})`;
const SECTIONS = [
  ...['FACTS', 'PROFESSIONAL_ASSESSMENT', 'CHILDS_VIEW', 'WEIGHT_OF_CHILDS_VIEW'],
  ...['BEST_INTERESTS', 'FAMILY_TIES', 'LAW', 'DISCRETION', 'APPEAL_AND_ACCESS'],
];

/** What comes in about a child nobody knows. */
export function aConcernOf(name: string, words = 'Prøve.') {
  return {
    child: { newPerson: { name, birthDate: '2016-03-02' } },
    receivedAt: new Date(Date.now() - 60_000).toISOString(),
    channel: 'PHONE',
    reporter: { kind: '11', name: words, organisation: words, contact: words },
    contents: [{ code: '2.1.02' }],
    account: words,
  };
}

/**
 * Ingrid's case, in her unit, from the first concern to an evaluated plan: something of every type there is. Siri
 * works along in it, Ragnhild is its guest.
 * @param today a date
 */
export async function aWholeCase(mutate: Mutate, today: string) {
  const concern = aConcernOf(NAME, text('Barnet kommer sulten på skolen.'));
  const received = await mutate('ingrid', 'receiveConcern', concern);
  const caseId = received.case.id;
  const step = (by: UserName, mutation: string, input: object) =>
    mutate(by, mutation, { caseId, ...input });
  const concernId = received.case.concerns[0]?.id;
  await step('ingrid', 'assignCase', { to: demoUsers.ingrid.id });
  await step('hanne', 'placeCaseInUnit', { unit: demoUsers.ingrid.unitId });
  await step('ingrid', 'notifyReporter', { concernId, about: 'RECEIPT', sentOn: today });
  const screened = await step('ingrid', 'screenConcern', {
    concernId,
    outcome: '2',
    urgent: false,
    contents: [{ code: '1.2.03', clarification: text('Vil ikke på skolen.') }],
    reasons: text('Rimelig grunn.'),
  });
  const investigationId = screened.case.investigations[0]?.id;
  await step('ingrid', 'makeInvestigationPlan', { investigationId, plan: text('Samtaler.') });
  await step('ingrid', 'extendInvestigation', { investigationId, reasons: text('Innlagt.') });
  await step('ingrid', 'hearChild', {
    heardOn: today,
    manner: '1.1',
    statement: text('Jeg vil ha hjelp.'),
    approvedByChild: true,
  });
  await step('ingrid', 'assessInvestigation', {
    investigationId,
    assessment: text('Familien trenger hjelp.'),
    grounds: [{ code: '2.1.02' }],
  });
  const decisionId = await decided(step, investigationId);
  const planned = await step('ingrid', 'makePlan', {
    kind: '1',
    startsOn: today,
    evaluateBy: `${Number(today.slice(0, 4)) + 1}-${today.slice(5, 8)}01`,
    goals: [text('Mett på skolen.')],
    content: text('Hjemmekonsulent.'),
  });
  const plan = planned.case.plans[0];
  await step('ingrid', 'startMeasure', { decisionId, category: '3.10', startedOn: today });
  await step('ingrid', 'holdEvaluation', {
    planId: plan?.id,
    heldOn: today,
    goals: plan?.goals.map(({ id }) => ({ goalId: id, attainment: 'REACHED' })),
    childsView: text('Det er bedre.'),
    assessment: text('Målet er nådd.'),
    conclusion: 'END',
  });
  await step('ingrid', 'writeNote', {
    kind: 'FACT',
    happenedOn: today,
    text: text(`Samtale med ${NAME}.`),
  });
  await shared(step);
  return { caseId, childId: received.case.child.id };
}

type Step = (by: UserName, mutation: string, input: object) => Promise<Answered>;

/** Proposed, sent back, proposed anew, approved. @returns the decision's id */
async function decided(step: Step, investigationId: string | undefined) {
  const proposal = {
    investigationId,
    kind: 'MEASURES',
    outcome: '1',
    title: text('Vedtak om hjelpetiltak'),
    legalBasis: { law: 'BVL2021', chapter: '3', paragraph: '1' },
    sections: SECTIONS.map((section) => ({
      section,
      text: text('Vurdering.'),
      notApplicable: false,
    })),
  };
  const proposed = await step('ingrid', 'proposeDecision', proposal);
  const { id: decisionId, contentHash } = proposed.case.decisions[0] ?? {};
  const comment = text('Mangler.');
  const causes = ['MISSING_INFORMATION'];
  await step('tor', 'returnDecision', { decisionId, contentHash, causes, comment });
  const title = text('Vedtak om hjelpetiltak, rettet');
  const again = await step('ingrid', 'proposeDecision', { ...proposal, decisionId, title });
  const hash = again.case.decisions[0]?.contentHash;
  await step('tor', 'approveDecision', { decisionId, contentHash: hash });
  return decisionId;
}

/** A coworker, a guest, somebody who is disqualified, and one who opened it in haste. */
async function shared(step: Step): Promise<void> {
  await step('ingrid', 'addCoworker', { user: demoUsers.siri.id });
  await step('hanne', 'grantAccess', {
    user: demoUsers.ragnhild.id,
    purpose: 'DEPUTY',
    until: new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString(),
  });
  const reasons = text('Ringte i natt.');
  const taken = await step('tor', 'takeEmergencyAccess', { purpose: 'ON_CALL_DUTY', reasons });
  await step('hanne', 'reviewEmergencyAccess', {
    emergencyId: taken.case.access.emergencies[0]?.id,
    isJustified: true,
    comment: text('Måtte til.'),
  });
}
