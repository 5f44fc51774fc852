import { instant } from '@saksgang/kernel';
import type {
  ConcernReceived,
  ConcernScreened,
  Reporter,
  ReporterNotificationOmitted,
  ReporterNotified,
} from '../concern/concern.events.ts';
import type { ConcernCommand } from '../concern/concern.ts';
import { actOn, days, ids } from './people.ts';

type Of<Type extends ConcernCommand['type']> = Extract<ConcernCommand, { readonly type: Type }>;

/** A school: a public reporter, told of the outcome too (§ 13-3(2)). */
export const aPublicReporter: Reporter = {
  reporterId: ids.reporter,
  kind: '11',
  clarification: null,
  name: 'Randi Skoglund',
  organisation: 'Fjellheim skole',
  contact: '22 00 00 00',
};

/** A neighbour: told that the concern was received, not what came of it. */
export const aPrivateReporter: Reporter = {
  ...aPublicReporter,
  kind: '4',
  name: 'Arne Nabo',
  organisation: null,
};

export const anAnonymousReporter: Reporter = {
  ...aPublicReporter,
  kind: '23',
  name: null,
  organisation: null,
  contact: null,
};

const concern = {
  concernId: ids.concern,
  receivedAt: instant('2026-01-05T08:47:00.000Z'),
  channel: 'Letter',
  reporter: aPublicReporter,
  contents: [{ code: '2.1.02', clarification: null }],
  account: 'Barnet kommer ofte på skolen uten mat og yttertøy.',
  messageId: null,
} as const;

export function aReceivedConcern(data: Partial<ConcernReceived['data']> = {}): ConcernReceived {
  return { type: 'ConcernReceived', data: { ...concern, receivedOn: days.received, ...data } };
}

export function aScreenedConcern(data: Partial<ConcernScreened['data']> = {}): ConcernScreened {
  return {
    type: 'ConcernScreened',
    data: {
      concernId: ids.concern,
      outcome: '2',
      concludedOn: days.screened,
      urgent: false,
      contents: [],
      reasons: 'Rimelig grunn til å anta at barnet trenger hjelp.',
      ...data,
    },
  };
}

export function aNotifiedReporter(data: Partial<ReporterNotified['data']> = {}): ReporterNotified {
  return {
    type: 'ReporterNotified',
    data: { concernId: ids.concern, about: 'Receipt', sentOn: days.screened, ...data },
  };
}

export function anOmittedNotification(
  data: Partial<ReporterNotificationOmitted['data']> = {},
): ReporterNotificationOmitted {
  return {
    type: 'ReporterNotificationOmitted',
    data: {
      concernId: ids.concern,
      about: 'Receipt',
      ground: 'ManifestlyGroundless',
      omittedOn: days.screened,
      reasons: null,
      ...data,
    },
  };
}

export function receiveConcern(part: Partial<Of<'ReceiveConcern'>> = {}): Of<'ReceiveConcern'> {
  return {
    type: 'ReceiveConcern',
    ...actOn(days.received),
    ...concern,
    open: { caseNumber: '2026/0001', childId: ids.child, unit: null },
    ...part,
  };
}

export function screenConcern(part: Partial<Of<'ScreenConcern'>> = {}): Of<'ScreenConcern'> {
  return {
    type: 'ScreenConcern',
    ...actOn(days.screened),
    concernId: ids.concern,
    outcome: '2',
    urgent: false,
    contents: [],
    reasons: 'Rimelig grunn til å anta at barnet trenger hjelp.',
    investigationId: ids.investigation,
    ...part,
  };
}

export function notifyReporter(part: Partial<Of<'NotifyReporter'>> = {}): Of<'NotifyReporter'> {
  return {
    type: 'NotifyReporter',
    ...actOn(days.screened),
    concernId: ids.concern,
    about: 'Receipt',
    sentOn: days.screened,
    ...part,
  };
}

export function omitNotification(
  part: Partial<Of<'OmitReporterNotification'>> = {},
): Of<'OmitReporterNotification'> {
  return {
    type: 'OmitReporterNotification',
    ...actOn(days.screened),
    concernId: ids.concern,
    about: 'Receipt',
    ground: 'ManifestlyGroundless',
    reasons: null,
    ...part,
  };
}
