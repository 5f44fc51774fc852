import type { EventDefinitions, Fact, Instant, LocalDate, Personal } from '@saksgang/kernel';
import type { ConcernId, MessageId, PersonId } from '../shared/ids.ts';

/** How the concern reached us. */
export type ConcernChannel = 'Portal' | 'Letter' | 'Phone' | 'InPerson' | 'Email' | 'Other';

/** A code of a national list, with the words some codes demand («krever presisering»). */
export interface CodedContent {
  readonly code: string;
  readonly clarification: Personal<string> | null;
}

/** Who reported. `kind` is a code of the list Melder; `reporterId` holds the key to the name. */
export interface Reporter {
  readonly reporterId: PersonId;
  readonly kind: string;
  readonly clarification: Personal<string> | null;
  readonly name: Personal<string> | null;
  readonly organisation: Personal<string> | null;
  readonly contact: Personal<string> | null;
}

/** Stored for good. Never rename a type or a field: raise the version and add an upcaster. */
export type ConcernReceived = Fact<
  'ConcernReceived',
  {
    concernId: ConcernId;
    receivedAt: Instant;
    /** The date in Norway that D01–D05 count from. */
    receivedOn: LocalDate;
    channel: ConcernChannel;
    reporter: Reporter;
    /** Codes of the list Saksinnhold valid on `receivedOn`. */
    contents: readonly CodedContent[];
    account: Personal<string>;
    /** The portal message it came in; several children of one message share it. */
    messageId: MessageId | null;
  }
>;

/** § 2-1: the review's conclusion. `outcome` is a code of the list Melding/Konklusjon. */
export type ConcernScreened = Fact<
  'ConcernScreened',
  {
    concernId: ConcernId;
    outcome: string;
    concludedOn: LocalDate;
    /** § 2-1: does the child need help at once? */
    urgent: boolean;
    /** Codes of Saksinnhold valid on the concern's `receivedOn`. Empty: those it was received with stand. */
    contents: readonly CodedContent[];
    reasons: Personal<string>;
  }
>;

/** § 13-3: what the reporter is told. Receipt: (1), within D02. Outcome: (2), within D05. */
export type NotificationSubject = 'Receipt' | 'Outcome';

export type ReporterNotified = Fact<
  'ReporterNotified',
  { concernId: ConcernId; about: NotificationSubject; sentOn: LocalDate }
>;
/** § 13-3: left out, as manifestly groundless, for special reasons, or with nobody to tell. */
export type ReporterNotificationOmitted = Fact<
  'ReporterNotificationOmitted',
  {
    concernId: ConcernId;
    about: NotificationSubject;
    ground: 'ManifestlyGroundless' | 'SpecialReasons' | 'ReporterUnknown';
    omittedOn: LocalDate;
    reasons: Personal<string> | null;
  }
>;

export type ConcernEvent =
  ConcernReceived | ConcernScreened | ReporterNotified | ReporterNotificationOmitted;

const reporter = { idAt: 'reporter.reporterId' } as const;

export const concernEvents: EventDefinitions<ConcernEvent> = {
  ConcernReceived: {
    version: 1,
    personal: {
      'reporter.name': reporter,
      'reporter.organisation': reporter,
      'reporter.contact': reporter,
      'reporter.clarification': reporter,
      'contents[].clarification': 'stream',
      account: 'stream',
    },
  },
  ConcernScreened: {
    version: 1,
    personal: { 'contents[].clarification': 'stream', reasons: 'stream' },
  },
  ReporterNotified: { version: 1, personal: {} },
  ReporterNotificationOmitted: { version: 1, personal: { reasons: 'stream' } },
};
