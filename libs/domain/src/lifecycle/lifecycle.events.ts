import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';
import type { PersonId, UserId } from '../shared/ids.ts';

/** Stored for good. Never rename a type or a field: raise the version and add an upcaster. */
export type CaseOpened = Fact<
  'CaseOpened',
  { caseNumber: string; childId: PersonId; openedOn: LocalDate }
>;
export type CaseAssigned = Fact<'CaseAssigned', { to: UserId }>;
export type CaseClosed = Fact<'CaseClosed', { closedOn: LocalDate; reasons: Personal<string> }>;
export type CaseReopened = Fact<
  'CaseReopened',
  { reopenedOn: LocalDate; reasons: Personal<string> | null }
>;

export type LifecycleEvent = CaseOpened | CaseAssigned | CaseClosed | CaseReopened;

export const lifecycleEvents: EventDefinitions<LifecycleEvent> = {
  CaseOpened: { version: 1, personal: {} },
  CaseAssigned: { version: 1, personal: {} },
  CaseClosed: { version: 1, personal: { reasons: 'stream' } },
  CaseReopened: { version: 1, personal: { reasons: 'stream' } },
};
