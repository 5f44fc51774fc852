import type { Instant, LocalDate, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { ConcernId, InvestigationId, MessageId, PersonId, UnitId } from '../shared/ids.ts';
import type { InvalidField, NotFound, WrongPhase } from '../shared/rejections.ts';
import type {
  CodedContent,
  ConcernChannel,
  NotificationSubject,
  Reporter,
  ReporterNotificationOmitted,
} from './concern.events.ts';

/** What became of the duty to tell the reporter (§ 13-3). */
export type Notification =
  | { readonly status: 'Due' }
  | { readonly status: 'Sent'; readonly on: LocalDate }
  | {
      readonly status: 'Omitted';
      readonly on: LocalDate;
      readonly ground: ReporterNotificationOmitted['data']['ground'];
    };

export interface Screening {
  readonly outcome: string;
  readonly concludedOn: LocalDate;
  readonly urgent: boolean;
  /** Empty: those the concern was received with stand. */
  readonly contents: readonly CodedContent[];
  readonly reasons: Personal<string>;
}

export interface Concern {
  readonly concernId: ConcernId;
  readonly receivedAt: Instant;
  readonly receivedOn: LocalDate;
  readonly channel: ConcernChannel;
  readonly reporter: Reporter;
  /** As received. What it is about once reviewed: `contentsOf`. */
  readonly contents: readonly CodedContent[];
  readonly account: Personal<string>;
  readonly messageId: MessageId | null;
  /** Null until reviewed (§ 2-1). */
  readonly screening: Screening | null;
  readonly receipt: Notification;
  readonly outcomeNotice: Notification;
}

export type ConcernCommand =
  | (Act & {
      /** On a closed case it reopens it (§ 2-1: every concern is reviewed, whatever came before). */
      readonly type: 'ReceiveConcern';
      readonly concernId: ConcernId;
      readonly receivedAt: Instant;
      readonly channel: ConcernChannel;
      readonly reporter: Reporter;
      readonly contents: readonly CodedContent[];
      readonly account: string;
      readonly messageId: MessageId | null;
      /** Opens the case with its first concern; makes no difference where the case stands already. */
      readonly open: {
        readonly caseNumber: string;
        readonly childId: PersonId;
        /** The unit that has the case from now on; null where no unit took the concern in. */
        readonly unit: UnitId | null;
      } | null;
    })
  | (Act & {
      readonly type: 'ScreenConcern';
      readonly concernId: ConcernId;
      readonly outcome: string;
      readonly urgent: boolean;
      /** Empty keeps the codes the concern was received with. */
      readonly contents: readonly CodedContent[];
      readonly reasons: string;
      /** For the investigation that outcome 2 opens. */
      readonly investigationId: InvestigationId;
    })
  | (Act & {
      readonly type: 'NotifyReporter';
      readonly concernId: ConcernId;
      readonly about: NotificationSubject;
      readonly sentOn: LocalDate;
    })
  | (Act & {
      readonly type: 'OmitReporterNotification';
      readonly concernId: ConcernId;
      readonly about: NotificationSubject;
      readonly ground: ReporterNotificationOmitted['data']['ground'];
      readonly reasons: string | null;
    });

export type ConcernRejection = InvalidField | NotFound | WrongPhase;
