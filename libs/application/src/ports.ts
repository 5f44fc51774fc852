import type {
  CaseCommand,
  CaseEvent,
  CaseFile,
  CaseRejection,
  Person,
  PersonCommand,
  PersonEvent,
  PersonRejection,
} from '@saksgang/domain';
import type { Streams } from '@saksgang/event-store';
import type { User } from './access/requester.ts';

export type CaseStreams = Streams<CaseCommand, CaseFile, CaseEvent, CaseRejection>;
export type PersonStreams = Streams<PersonCommand, Person, PersonEvent, PersonRejection>;

/** Nest's names for what the composition root puts in. */
export const CASES = Symbol('CaseStreams');
export const PERSONS = Symbol('PersonStreams');
export const MESSAGES = Symbol('MessageStreams');
export const EVENT_STORE = Symbol('EventStore');
export const CLOCK = Symbol('Clock');
export const CASE_NUMBERS = Symbol('CaseNumbers');
export const INTEGRITY = Symbol('Integrity');
export const IDENTITY_REGISTER = Symbol('IdentityRegister');
export const READ_MODELS = Symbol('ReadModels');
export const USERS = Symbol('UserDirectory');
export const DIGEST = Symbol('Digest');

/** Everybody a case may name. */
export interface UserDirectory {
  find(id: string): User | null;
  all(): readonly User[];
}

/** Keyed digest (HMAC-SHA-256, hex) of any JSON, its keys sorted: equal content, equal digest; reveals nothing. */
export type Digest = (content: unknown) => string;
