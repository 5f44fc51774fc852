import type { Formats } from '../texts/format.ts';
import type { TextKeyOf } from '../texts/define-texts.ts';
import type { Translate } from '../texts/use-texts.ts';
import { textIn } from './event-data.ts';
import type { NameOf } from './event-names.ts';
import type { eventTitleTexts } from './event-titles.texts.ts';
import { isCaseEventType, type CaseEventType } from './event-types.ts';

/** What a title is made of: the event's own words, and the names of what it points at. */
export interface TitleWords {
  readonly t: Translate<TextKeyOf<typeof eventTitleTexts>>;
  readonly date: Formats['date'];
  readonly nameOf: NameOf;
}

/** An event of a case, as much of it as its title needs. */
export interface TitledEvent {
  readonly type: string;
  readonly data?: unknown;
}

/** One line that tells a caseworker what happened. Names no internal type, also for events of a newer API. */
export function eventTitle(event: TitledEvent, words: TitleWords): string {
  if (!isCaseEventType(event.type)) return words.t('unknownEvent');
  return titles[event.type](event.data, words);
}

type Title = (data: unknown, words: TitleWords) => string;

const titles: Readonly<Record<CaseEventType, Title>> = {
  CaseOpened: (_, { t }) => t('CaseOpened'),
  CaseAssigned: (data, { t, nameOf }) => {
    const name = nameOf(textIn(data, 'to'));
    return name ? t('CaseAssignedTo', { name }) : t('CaseAssigned');
  },
  CaseClosed: (_, { t }) => t('CaseClosed'),
  CaseReopened: (_, { t }) => t('CaseReopened'),
  CasePlacedInUnit: (_, { t }) => t('CasePlacedInUnit'),
  CoworkerAdded: (data, words) => words.t('CoworkerAdded', { name: userIn(data, words) }),
  CoworkerRemoved: (data, words) => words.t('CoworkerRemoved', { name: userIn(data, words) }),
  AccessGranted: (data, words) => words.t('AccessGranted', { name: userIn(data, words) }),
  AccessWithdrawn: (_, { t }) => t('AccessWithdrawn'),
  ConflictOfInterestRecorded: (data, words) =>
    words.t('ConflictOfInterestRecorded', { name: userIn(data, words) }),
  ConflictOfInterestLifted: (data, words) =>
    words.t('ConflictOfInterestLifted', { name: userIn(data, words) }),
  EmergencyAccessTaken: (_, { t }) => t('EmergencyAccessTaken'),
  EmergencyNoticeSent: (_, { t }) => t('EmergencyNoticeSent'),
  EmergencyNoticeSeen: (_, { t }) => t('EmergencyNoticeSeen'),
  EmergencyAccessReviewed: (_, { t }) => t('EmergencyAccessReviewed'),
  CaseOpenedForReview: (_, { t }) => t('CaseOpenedForReview'),
  CaseReviewEnded: (_, { t }) => t('CaseReviewEnded'),
  ConcernReceived: (_, { t }) => t('ConcernReceived'),
  ConcernScreened: (data, { t }) => screeningTitle(textIn(data, 'outcome'), t),
  ReporterNotified: (data, { t }) =>
    t(isAboutOutcome(data) ? 'ReporterNotifiedOfOutcome' : 'ReporterNotified'),
  ReporterNotificationOmitted: (data, { t }) =>
    t(
      isAboutOutcome(data) ? 'ReporterNotificationOmittedOfOutcome' : 'ReporterNotificationOmitted',
    ),
  InvestigationOpened: (_, { t }) => t('InvestigationOpened'),
  InvestigationPlanMade: (_, { t }) => t('InvestigationPlanMade'),
  InvestigationExtended: (data, { t, date }) =>
    t('InvestigationExtended', { date: date(textIn(data, 'dueOn') ?? '') }),
  InvestigationAssessed: (_, { t }) => t('InvestigationAssessed'),
  InvestigationConcluded: (_, { t }) => t('InvestigationConcluded'),
  ChildHeard: (data, { t }) => t(participationTitle(textIn(data, 'manner'))),
  DecisionProposed: (data, { t }) => {
    const title = textIn(data, 'title');
    return title ? t('DecisionProposedTitled', { title }) : t('DecisionProposed');
  },
  DecisionReturned: (_, { t }) => t('DecisionReturned'),
  DecisionApproved: (data, { t, nameOf }) => {
    const title = nameOf(textIn(data, 'decisionId'));
    return title ? t('DecisionApprovedTitled', { title }) : t('DecisionApproved');
  },
  PlanMade: (_, { t }) => t('PlanMade'),
  MeasureStarted: (data, { t, nameOf }) => {
    const name = nameOf(textIn(data, 'measureId'));
    return name ? t('MeasureStartedNamed', { name }) : t('MeasureStarted');
  },
  MeasureEnded: (data, { t, nameOf }) => {
    const name = nameOf(textIn(data, 'measureId'));
    return name ? t('MeasureEndedNamed', { name }) : t('MeasureEnded');
  },
  EvaluationHeld: (_, { t }) => t('EvaluationHeld'),
  NoteWritten: (data, { t }) =>
    t(textIn(data, 'kind') === 'Assessment' ? 'assessmentWritten' : 'NoteWritten'),
  NoteCorrected: (_, { t }) => t('NoteCorrected'),
};

/** Codes of Melding/Konklusjon: 2 investigates, 4 joins a running investigation, 7 and 8 hand over. */
function screeningTitle(outcome: string | undefined, t: TitleWords['t']): string {
  switch (outcome) {
    case '2':
      return t('screenedToInvestigation');
    case '4':
      return t('screenedIntoInvestigation');
    case '7':
    case '8':
      return t('screenedToOthers');
    default:
      return t('ConcernScreened');
  }
}

/** Codes of BarnetsMedvirkning: 1.1 is a talk, other 1.x are taking part otherwise, 2.x say why not. */
function participationTitle(manner = ''): 'childSpoken' | 'ChildHeard' | 'childNotHeard' {
  if (manner.startsWith('2.')) return 'childNotHeard';
  return manner === '1.1' ? 'childSpoken' : 'ChildHeard';
}

function isAboutOutcome(data: unknown): boolean {
  return textIn(data, 'about') === 'Outcome';
}

function userIn(data: unknown, { t, nameOf }: TitleWords): string {
  return nameOf(textIn(data, 'user')) ?? t('somebody');
}
