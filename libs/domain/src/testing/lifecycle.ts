import type {
  CaseAssigned,
  CaseClosed,
  CaseOpened,
  CaseReopened,
} from '../lifecycle/lifecycle.events.ts';
import type { LifecycleCommand } from '../lifecycle/lifecycle.ts';
import { actOn, days, ids } from './people.ts';

type Of<Type extends LifecycleCommand['type']> = Extract<LifecycleCommand, { readonly type: Type }>;

export function anOpenedCase(data: Partial<CaseOpened['data']> = {}): CaseOpened {
  return {
    type: 'CaseOpened',
    data: { caseNumber: '2026/0001', childId: ids.child, openedOn: days.received, ...data },
  };
}

export function anAssignedCase(data: Partial<CaseAssigned['data']> = {}): CaseAssigned {
  return { type: 'CaseAssigned', data: { to: ids.caseworker, ...data } };
}

export function aClosedCase(data: Partial<CaseClosed['data']> = {}): CaseClosed {
  return {
    type: 'CaseClosed',
    data: { closedOn: days.closed, reasons: 'Målene i planen er nådd.', ...data },
  };
}

export function aReopenedCase(data: Partial<CaseReopened['data']> = {}): CaseReopened {
  return {
    type: 'CaseReopened',
    data: { reopenedOn: days.closed, reasons: 'Familien ber om mer hjelp.', ...data },
  };
}

export function openCase(part: Partial<Of<'OpenCase'>> = {}): Of<'OpenCase'> {
  return {
    type: 'OpenCase',
    ...actOn(days.received),
    caseNumber: '2026/0001',
    childId: ids.child,
    ...part,
  };
}

export function assignCase(part: Partial<Of<'AssignCase'>> = {}): Of<'AssignCase'> {
  return { type: 'AssignCase', ...actOn(days.received), to: ids.caseworker, unit: null, ...part };
}

export function closeCase(part: Partial<Of<'CloseCase'>> = {}): Of<'CloseCase'> {
  return {
    type: 'CloseCase',
    ...actOn(days.closed),
    reasons: 'Målene i planen er nådd.',
    ...part,
  };
}

export function reopenCase(part: Partial<Of<'ReopenCase'>> = {}): Of<'ReopenCase'> {
  return {
    type: 'ReopenCase',
    ...actOn(days.closed),
    reasons: 'Familien ber om mer hjelp.',
    ...part,
  };
}
