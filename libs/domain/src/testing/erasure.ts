import { localDate } from '@saksgang/kernel';
import type {
  ErasureBegun,
  ErasureCarriedOut,
  ErasureDecided,
  ErasureRequested,
  ErasureReviewed,
  Finding,
  Holding,
} from '../erasure/erasure.events.ts';
import type { ErasureCommand } from '../erasure/erasure.ts';
import { ids, noonOf } from './people.ts';

type Of<Type extends ErasureCommand['type']> = Extract<ErasureCommand, { readonly type: Type }>;

/** The days of the example erasure. */
export const erasureDays = {
  requested: localDate('2026-03-02'),
  reviewed: localDate('2026-03-03'),
  decided: localDate('2026-03-05'),
  carriedOut: localDate('2026-03-06'),
} as const;

const subject = { kind: 'Person', id: ids.stranger } as const;
const request = {
  erasureId: ids.erasure,
  subject,
  ground: 'RegisteredByMistake',
  reference: null,
} as const;
const assessment = 'Personen er ikke i noen sak.';
const reasons = 'Registrert ved en feil.';

/** The record of a person nobody has a case about. */
export const strangersRecord: Holding = {
  heldAs: 'PersonInNoCase',
  stream: `person-${ids.stranger}`,
  events: 1,
};
/** A child's journal. */
export const aClientFile: Holding = {
  heldAs: 'CaseFile',
  stream: `case-${ids.case}`,
  events: 12,
};
/** The original of a concern that was read in. */
export const aJournalledMessage: Holding = {
  heldAs: 'JournalledMessage',
  stream: 'message-00000000-0000-4000-8000-000000000101',
  events: 3,
};

export const mayGo: Finding = {
  ...strangersRecord,
  verdict: { kind: 'MayBeErased', ground: 'NeverPartOfACase' },
  ruleVersion: 1,
};

export function anErasureRequested(
  data: Partial<ErasureRequested['data']> = {},
): ErasureRequested & { readonly by: string } {
  return { type: 'ErasureRequested', data: { ...request, ...data }, by: ids.recordsOfficer };
}

export function anErasureReviewed(
  data: Partial<ErasureReviewed['data']> = {},
): ErasureReviewed & { readonly by: string } {
  const review = { findings: [mayGo], assessment, ...data };
  return { type: 'ErasureReviewed', data: review, by: ids.recordsOfficer };
}

export function anErasureDecided(data: Partial<ErasureDecided['data']> = {}): ErasureDecided {
  const decision = { outcome: 'Granted', reasons, paragraphs: [], permission: null } as const;
  return { type: 'ErasureDecided', data: { ...decision, ...data } };
}

export function anErasureBegun(): ErasureBegun {
  return { type: 'ErasureBegun', data: { findings: [mayGo] } };
}

export function anErasureCarriedOut(): ErasureCarriedOut {
  const data = { destroyed: [strangersRecord], key: 'Destroyed' } as const;
  return { type: 'ErasureCarriedOut', data };
}

export function requestErasure(
  different: Partial<Of<'RequestErasure'>> = {},
): Of<'RequestErasure'> {
  const act = { by: ids.recordsOfficer, now: noonOf(erasureDays.requested) };
  return { type: 'RequestErasure', ...act, ...request, ...different };
}

export function reviewErasure(different: Partial<Of<'ReviewErasure'>> = {}): Of<'ReviewErasure'> {
  const act = { by: ids.recordsOfficer, now: noonOf(erasureDays.reviewed) };
  const review = { holdings: [strangersRecord], assessment };
  return { type: 'ReviewErasure', ...act, ...review, ...different };
}

export function decideErasure(different: Partial<Of<'DecideErasure'>> = {}): Of<'DecideErasure'> {
  const act = { by: ids.leader, now: noonOf(erasureDays.decided) };
  const decision = { outcome: 'Granted', reasons, permission: null } as const;
  return { type: 'DecideErasure', ...act, ...decision, ...different };
}

export function beginErasure(different: Partial<Of<'BeginErasure'>> = {}): Of<'BeginErasure'> {
  const act = { by: ids.recordsOfficer, now: noonOf(erasureDays.carriedOut) };
  return { type: 'BeginErasure', ...act, holdings: [strangersRecord], ...different };
}

export function recordErasure(different: Partial<Of<'RecordErasure'>> = {}): Of<'RecordErasure'> {
  const act = { by: ids.recordsOfficer, now: noonOf(erasureDays.carriedOut) };
  return { type: 'RecordErasure', ...act, key: 'Destroyed', ...different };
}
