import type { Instant, LocalDate, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { ErasureId } from '../shared/ids.ts';
import type {
  DeciderNotIndependent,
  InvalidField,
  NotFound,
  RetentionForbids,
  WrongPhase,
} from '../shared/rejections.ts';
import type {
  ErasureBegun,
  ErasureCarriedOut,
  ErasureDecided,
  ErasureGround,
  ErasureReviewed,
  ErasureSubject,
  Holding,
  KeyFound,
} from './erasure.events.ts';

/** Who did a step, and when. */
interface Done {
  readonly by: string;
  readonly at: Instant;
}

export type ErasureStatus =
  | 'Requested'
  | 'Reviewed'
  | 'Granted'
  | 'Refused'
  /** Destruction has begun and is not confirmed: carrying out again finishes it. */
  | 'Begun'
  | 'CarriedOut';

export type ErasureReview = ErasureReviewed['data'] & Done;
export type ErasureDecision = ErasureDecided['data'] & Done;
export type ErasureResult = ErasureCarriedOut['data'] & Done;

/** An erasure that somebody has asked for. */
export interface RequestedErasure {
  readonly status: ErasureStatus;
  readonly subject: ErasureSubject;
  readonly ground: ErasureGround;
  readonly reference: Personal<string> | null;
  readonly requested: Done;
  readonly review: ErasureReview | null;
  /** Null again when it is reviewed anew: the decision rested on the review before. */
  readonly decision: ErasureDecision | null;
  readonly begun: (ErasureBegun['data'] & Done) | null;
  readonly carriedOut: ErasureResult | null;
}

export type Erasure = { readonly status: 'NotRequested' } | RequestedErasure;

export type ErasureCommand =
  | (Act & {
      readonly type: 'RequestErasure';
      readonly erasureId: ErasureId;
      readonly subject: ErasureSubject;
      readonly ground: ErasureGround;
      readonly reference: string | null;
    })
  | (Act & {
      readonly type: 'ReviewErasure';
      /** Everything held of the subject now. */
      readonly holdings: readonly Holding[];
      readonly assessment: string;
    })
  | (Act & {
      readonly type: 'DecideErasure';
      readonly outcome: 'Granted' | 'Refused';
      readonly reasons: string;
      readonly permission: {
        readonly reference: string;
        readonly grantedOn: LocalDate;
        readonly escrowConfirmed: boolean;
      } | null;
    })
  | (Act & {
      readonly type: 'BeginErasure';
      /** Everything held of the subject now: a case may have been opened since the review. */
      readonly holdings: readonly Holding[];
    })
  | (Act & {
      readonly type: 'RecordErasure';
      /** What the probe of the keys said after the destruction. */
      readonly key: KeyFound;
    });

export type ErasureRejection =
  InvalidField | NotFound | WrongPhase | RetentionForbids | DeciderNotIndependent;
