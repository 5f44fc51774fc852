import type { CasePhase, NextStep, QueueHorizon, QueueTab } from '@saksgang/graphql-client';

/** The tabs, with the word for each in the address. */
export const tabs: Readonly<Record<QueueTab, string>> = {
  MINE: 'mine',
  UNIT: 'enheten',
  UNASSIGNED: 'ufordelt',
  FOR_APPROVAL: 'godkjenning',
};

/** How soon the deadline is, with the word for each in the address. */
export const horizons: Readonly<Record<QueueHorizon, string>> = {
  OVERDUE: 'over',
  TODAY: 'i-dag',
  THIS_WEEK: 'denne-uka',
  NEXT_WEEK: 'neste-uke',
  LATER: 'senere',
  NONE: 'uten',
};

export const phases: Readonly<Record<CasePhase, string>> = {
  CONCERN: 'melding',
  INVESTIGATION: 'undersokelse',
  DECISION: 'vedtak',
  MEASURES: 'tiltak',
  EVALUATION: 'evaluering',
  CLOSED: 'avsluttet',
};

export const steps: Readonly<Record<NextStep, string>> = {
  SCREEN_CONCERN: 'gjennomga-melding',
  CONFIRM_TO_REPORTER: 'bekreft-til-melder',
  MAKE_INVESTIGATION_PLAN: 'undersokelsesplan',
  HEAR_CHILD: 'snakk-med-barnet',
  ASSESS_INVESTIGATION: 'vurdering',
  PROPOSE_DECISION: 'foresla-vedtak',
  REVISE_DECISION: 'rett-vedtak',
  APPROVE_DECISION: 'godkjenn-vedtak',
  MAKE_PLAN: 'tiltaksplan',
  START_MEASURE: 'sett-i-gang',
  EVALUATE_PLAN: 'evaluer',
  TELL_REPORTER_OUTCOME: 'ny-tilbakemelding',
  CLOSE_CASE: 'avslutt',
  NOTHING: 'ingenting',
};

/** What the queue shows. All but the text is in the address: names do not belong in histories and logs. */
export interface QueueView {
  readonly tab: QueueTab;
  readonly horizon?: QueueHorizon;
  readonly phase?: CasePhase;
  readonly nextStep?: NextStep;
  readonly text?: string;
}

/** Reads the view from an address; words it does not know are left out. */
export function viewOf(params: URLSearchParams, defaultTab: QueueTab): Omit<QueueView, 'text'> {
  return {
    tab: keyOf(tabs, params.get('fane')) ?? defaultTab,
    horizon: keyOf(horizons, params.get('frist')),
    phase: keyOf(phases, params.get('fase')),
    nextStep: keyOf(steps, params.get('steg')),
  };
}

/** Writes the view as an address. What is not chosen is not in it. */
export function paramsOf(view: QueueView): URLSearchParams {
  const params = new URLSearchParams({ fane: tabs[view.tab] });
  if (view.horizon) params.set('frist', horizons[view.horizon]);
  if (view.phase) params.set('fase', phases[view.phase]);
  if (view.nextStep) params.set('steg', steps[view.nextStep]);
  return params;
}

/** True when anything besides the tab narrows the list. */
export function isNarrowed(view: QueueView): boolean {
  return Boolean(view.horizon ?? view.phase ?? view.nextStep ?? view.text);
}

function keyOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  word: string | null,
): Key | undefined {
  return keysOf(words).find((key) => words[key] === word);
}

/** The keys of a record of words, in their order. */
export function keysOf<Key extends string>(words: Readonly<Record<Key, string>>): readonly Key[] {
  return Object.keys(words) as Key[];
}
