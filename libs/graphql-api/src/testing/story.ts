import { DECISION_SECTIONS, type CaseFile } from '@saksgang/domain';
import { enumValues } from '../generated/enum-values.ts';
import { demoUsers } from '@saksgang/application';
import type { UserName } from './open-api.ts';

/** One step of a case: who takes it, as which mutation, with what. */
export interface Step {
  readonly mutation: string;
  readonly as: UserName;
  /** @param file the case as it stands; @param today the date of the step */
  readonly input: (file: CaseFile, today: string) => object;
}

const last = <Item>(items: readonly Item[]): Item | undefined => items.at(-1);
const nothing = '00000000-0000-4000-8000-000000000000';

/** § 3-1: voluntary measures. */
const legalBasis = { law: 'BVL2021', chapter: '3', paragraph: '1' };

const sections = Object.entries(enumValues.DecisionSectionName)
  .filter(([, section]) => DECISION_SECTIONS.some((known) => known === section))
  .map(([section]) => ({ section, text: 'Vurderingen står her.', notApplicable: false }));

const proposal = (file: CaseFile) => ({
  decisionId: last(file.decisions)?.decisionId ?? nothing,
  contentHash: last(file.decisions)?.contentHash ?? '',
});
const investigationId = (file: CaseFile) => last(file.investigations)?.investigationId ?? nothing;
const concernId = (file: CaseFile) => last(file.concerns)?.concernId ?? nothing;

/** Every step of a child's case but the first, each made from how the case stands. */
export const steps = {
  assign: {
    mutation: 'assignCase',
    as: 'siri',
    input: () => ({ to: demoUsers.ingrid.id }),
  },
  screen: {
    mutation: 'screenConcern',
    as: 'ingrid',
    input: (file) => ({
      concernId: concernId(file),
      outcome: '2',
      urgent: false,
      contents: [{ code: '2.1.02' }, { code: '1.2.03', clarification: 'Vil ikke på skolen.' }],
      reasons: 'Rimelig grunn til å undersøke.',
    }),
  },
  dismiss: {
    mutation: 'screenConcern',
    as: 'ingrid',
    input: (file) => ({
      concernId: concernId(file),
      outcome: '10',
      urgent: false,
      reasons: 'Ingen grunn til å undersøke.',
    }),
  },
  confirm: {
    mutation: 'notifyReporter',
    as: 'ingrid',
    input: (file, sentOn) => ({ concernId: concernId(file), about: 'RECEIPT', sentOn }),
  },
  tellOutcome: {
    mutation: 'notifyReporter',
    as: 'ingrid',
    input: (file, sentOn) => ({ concernId: concernId(file), about: 'OUTCOME', sentOn }),
  },
  omit: {
    mutation: 'omitReporterNotification',
    as: 'ingrid',
    input: (file) => ({
      concernId: concernId(file),
      about: 'RECEIPT',
      ground: 'SPECIAL_REASONS',
      reasons: 'Hensynet til barnet.',
    }),
  },
  planInvestigation: {
    mutation: 'makeInvestigationPlan',
    as: 'ingrid',
    input: (file) => ({ investigationId: investigationId(file), plan: 'Samtale og hjemmebesøk.' }),
  },
  extend: {
    mutation: 'extendInvestigation',
    as: 'ingrid',
    input: (file) => ({ investigationId: investigationId(file), reasons: 'Barnet er innlagt.' }),
  },
  hear: {
    mutation: 'hearChild',
    as: 'ingrid',
    input: (_file, heardOn) => ({
      heardOn,
      manner: '1.1',
      statement: 'Jeg vil at noen hjelper mamma om morgenen.',
      approvedByChild: true,
    }),
  },
  assess: {
    mutation: 'assessInvestigation',
    as: 'ingrid',
    input: (file) => ({
      investigationId: investigationId(file),
      assessment: 'Familien trenger og ønsker hjelp.',
      grounds: [{ code: '2.1.02' }],
    }),
  },
  propose: {
    mutation: 'proposeDecision',
    as: 'ingrid',
    input: (file) => ({
      investigationId: investigationId(file),
      kind: 'MEASURES',
      outcome: '1',
      title: 'Vedtak om hjelpetiltak',
      legalBasis,
      sections,
    }),
  },
  proposeAgain: {
    mutation: 'proposeDecision',
    as: 'ingrid',
    input: (file) => ({
      decisionId: proposal(file).decisionId,
      investigationId: investigationId(file),
      kind: 'MEASURES',
      outcome: '1',
      title: 'Vedtak om hjelpetiltak, rettet',
      legalBasis,
      sections,
    }),
  },
  return: {
    mutation: 'returnDecision',
    as: 'tor',
    input: (file) => ({
      ...proposal(file),
      causes: ['MISSING_INFORMATION'],
      comment: 'Barnets syn må fram.',
    }),
  },
  approve: { mutation: 'approveDecision', as: 'tor', input: proposal },
  plan: {
    mutation: 'makePlan',
    as: 'ingrid',
    input: (_file, startsOn) => ({
      kind: '1',
      startsOn,
      evaluateBy: `${Number(startsOn.slice(0, 4)) + 1}-01-15`,
      goals: ['Barnet kommer mett og kledd på skolen.'],
      content: 'Hjemmekonsulent to ganger i uken.',
    }),
  },
  start: {
    mutation: 'startMeasure',
    as: 'ingrid',
    input: (file, startedOn) => ({
      decisionId: proposal(file).decisionId,
      category: '3.10',
      startedOn,
    }),
  },
  evaluate: {
    mutation: 'holdEvaluation',
    as: 'ingrid',
    input: (file, heldOn) => ({
      planId: last(file.plans)?.planId ?? nothing,
      heldOn,
      goals: (last(file.plans)?.goals ?? []).map(({ goalId }) => ({
        goalId,
        attainment: 'REACHED',
      })),
      childsView: 'Det er bedre om morgenen nå.',
      assessment: 'Målet er nådd.',
      conclusion: 'END',
    }),
  },
  end: {
    mutation: 'endMeasure',
    as: 'ingrid',
    input: (file, endedOn) => ({
      measureId: last(file.measures)?.measureId ?? nothing,
      endedOn,
      reasons: 'Familien klarer morgenen selv.',
    }),
  },
  note: {
    mutation: 'writeNote',
    as: 'ingrid',
    input: (_file, happenedOn) => ({ kind: 'FACT', happenedOn, text: 'Hjemmebesøk gjennomført.' }),
  },
  correct: {
    mutation: 'correctNote',
    as: 'ingrid',
    input: (file) => ({
      noteId: last(file.notes)?.noteId ?? nothing,
      text: 'Hjemmebesøk gjennomført med begge foreldre.',
      reasons: 'Far var også hjemme.',
    }),
  },
  close: { mutation: 'closeCase', as: 'ingrid', input: () => ({ reasons: 'Målene er nådd.' }) },
  reopen: { mutation: 'reopenCase', as: 'ingrid', input: () => ({ reasons: 'Ny bekymring.' }) },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof steps;

/** The whole way of one case, each step on its day of 2026. */
export const journey: readonly (readonly [string, StepName])[] = [
  ['2026-01-08', 'assign'],
  ['2026-01-09', 'screen'],
  ['2026-01-09', 'confirm'],
  ['2026-01-14', 'planInvestigation'],
  ['2026-02-03', 'hear'],
  ['2026-02-03', 'note'],
  ['2026-03-20', 'assess'],
  ['2026-03-25', 'propose'],
  ['2026-03-26', 'return'],
  ['2026-03-27', 'proposeAgain'],
  ['2026-03-30', 'approve'],
  ['2026-04-01', 'tellOutcome'],
  ['2026-04-01', 'plan'],
  ['2026-04-07', 'start'],
  ['2026-09-24', 'evaluate'],
  ['2026-09-28', 'end'],
  ['2026-10-05', 'close'],
];
