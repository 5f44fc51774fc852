import type {
  CaseCommand,
  CaseEvent,
  CaseFile,
  CaseRejection,
  Erasure,
  ErasureCommand,
  ErasureEvent,
  ErasureRejection,
  LookReview,
  LookReviewCommand,
  LookReviewEvent,
  LookReviewRejection,
  Message,
  MessageCommand,
  MessageEvent,
  MessageRejection,
  Person,
  PersonCommand,
  PersonEvent,
  PersonRejection,
  UserId,
} from '@saksgang/domain';
import type { KeyState, Streams } from '@saksgang/event-store';
import type { Instant } from '@saksgang/kernel';
import type { CooperationAgreement } from './access/cooperation-agreement.ts';
import type { User } from './access/requester.ts';

export type CaseStreams = Streams<CaseCommand, CaseFile, CaseEvent, CaseRejection>;
export type PersonStreams = Streams<PersonCommand, Person, PersonEvent, PersonRejection>;
export type MessageStreams = Streams<MessageCommand, Message, MessageEvent, MessageRejection>;
export type ErasureStreams = Streams<ErasureCommand, Erasure, ErasureEvent, ErasureRejection>;

export type LookReviewStreams = Streams<
  LookReviewCommand,
  LookReview,
  LookReviewEvent,
  LookReviewRejection
>;

/** The same streams without a key: what happened, and to nobody's name. For those who only look. */
export interface UnnamedStreams {
  readonly cases: CaseStreams;
  readonly persons: PersonStreams;
}

/** Nest's names for what the composition root puts in. */
export const CASES = Symbol('CaseStreams');
export const PERSONS = Symbol('PersonStreams');
export const UNNAMED = Symbol('UnnamedStreams');
export const MESSAGES = Symbol('MessageStreams');
export const ERASURES = Symbol('ErasureStreams');
export const EVENT_STORE = Symbol('EventStore');
export const CLOCK = Symbol('Clock');
export const CASE_NUMBERS = Symbol('CaseNumbers');
export const INTEGRITY = Symbol('Integrity');
export const IDENTITY_REGISTER = Symbol('IdentityRegister');
export const READ_MODELS = Symbol('ReadModels');
export const LOOK_REVIEWS = Symbol('LookReviewStreams');
export const LOOKS = Symbol('Looks');
export const PROJECTIONS = Symbol('Projections');
export const USERS = Symbol('UserDirectory');
export const DIGEST = Symbol('Digest');
export const PERSONAL_DATA_PURGE = Symbol('PersonalDataPurge');

/** What municipalities have agreed to do together. */
export interface Cooperation {
  agreements(): readonly CooperationAgreement[];
  /** What a municipality is called; null where nobody has said. */
  municipalityName(tenant: string): string | null;
}

/** Everybody a case may name. */
export interface UserDirectory extends Cooperation {
  find(id: string): User | null;
  all(): readonly User[];
  /** Other accounts of the same person: whoever has two is still one. */
  accountsOf(id: UserId): readonly UserId[];
  /** Whom somebody stands in for at a moment. */
  deputyFor(id: UserId, now: Instant): readonly UserId[];
}

/** Keyed digest (HMAC-SHA-256, hex) of any JSON, its keys sorted: equal content, equal digest; reveals nothing. */
export type Digest = (content: unknown) => string;

/** Destroys what opens the personal data about people. Only a decided erasure may ask for it. */
export interface PersonalDataPurge {
  /**
   * Destroys the keys of these subjects for good; forgets what was opened with them; rewrites the read tables
   * of every stream that names one of them; frees their identity numbers in the register. Returns only when
   * all is done. Idempotent: after a failure, ask again.
   * @param subjects ids of people as they stand in the events
   * @param erasureId the erasure that decided it: stays with the tombstones
   */
  purge(subjects: readonly string[], erasureId: string): Promise<void>;
  /** What is left of each subject's key, asked of the key store itself. */
  probe(subjects: readonly string[]): Promise<ReadonlyMap<string, KeyState>>;
}
