import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';
import type { HeldAs, RetentionVerdict } from '@saksgang/law';
import type { ErasureId, SubjectId } from '../shared/ids.ts';

/** Whose words are to be unreadable. The id is also the name of the key they are sealed under. */
export interface ErasureSubject {
  readonly kind: 'Person' | 'Message';
  readonly id: SubjectId;
}

/** Why somebody asks. A code, so that the record of an erasure does not keep what was erased. */
export type ErasureGround =
  /** A person nobody is to have a case about. */
  | 'RegisteredByMistake'
  /** A message that reports nothing: a test, or meant for another office. */
  | 'NotAConcern'
  /** The sender has sent the same again, and that was read in. */
  | 'SentAgain'
  /** The person has asked for it themselves (GDPR art. 17). */
  | 'AskedForByThePerson';

/** What a probe of the key store says of a subject's key. Absent: there never was one. */
export type KeyFound = 'Present' | 'Absent' | 'Destroyed';

/** One stream that holds words of the subject. */
export interface Holding {
  readonly heldAs: HeldAs;
  /** `person-<uuid>` … : ids only. */
  readonly stream: string;
  readonly events: number;
}

/** A holding, and what the rule of the day said of it. */
export interface Finding extends Holding {
  readonly verdict: RetentionVerdict;
  readonly ruleVersion: number;
}

/** Nasjonalarkivet's permission to discard (arkl § 13). */
export interface Permission {
  /** Their case number. */
  readonly reference: Personal<string>;
  readonly grantedOn: LocalDate;
  /** The key went with the archive extract, so that what is kept there can be read. */
  readonly escrowConfirmed: true;
}

/**
 * Stored for good. Free text is sealed under the erasure's own id, never under the subject's: the record of
 * what was done outlives what it was done to.
 */
export type ErasureRequested = Fact<
  'ErasureRequested',
  {
    erasureId: ErasureId;
    subject: ErasureSubject;
    ground: ErasureGround;
    /** Where the matter is written of elsewhere: a letter's or a case's number. */
    reference: Personal<string> | null;
  }
>;
export type ErasureReviewed = Fact<
  'ErasureReviewed',
  {
    findings: readonly Finding[];
    /** What was looked at, and what came of it. */
    assessment: Personal<string>;
  }
>;
export type ErasureDecided = Fact<
  'ErasureDecided',
  {
    outcome: 'Granted' | 'Refused';
    reasons: Personal<string>;
    /** What stood in the way, as the rules said at the review. */
    paragraphs: readonly string[];
    permission: Permission | null;
  }
>;
/** The rules were asked once more, and destruction began: from here on there is only forward. */
export type ErasureBegun = Fact<'ErasureBegun', { findings: readonly Finding[] }>;
export type ErasureCarriedOut = Fact<
  'ErasureCarriedOut',
  {
    /** What can no longer be read. */
    destroyed: readonly Holding[];
    /** What the probe of the keys said afterwards. */
    key: Exclude<KeyFound, 'Present'>;
  }
>;

export type ErasureEvent =
  ErasureRequested | ErasureReviewed | ErasureDecided | ErasureBegun | ErasureCarriedOut;

export const erasureEvents: EventDefinitions<ErasureEvent> = {
  ErasureRequested: { version: 1, personal: { reference: 'stream' } },
  ErasureReviewed: { version: 1, personal: { assessment: 'stream' } },
  ErasureDecided: { version: 1, personal: { reasons: 'stream', 'permission.reference': 'stream' } },
  ErasureBegun: { version: 1, personal: {} },
  ErasureCarriedOut: { version: 1, personal: {} },
};
