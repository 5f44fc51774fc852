import { assertNever, err, ok, type Happening, type Result } from '@saksgang/kernel';
import type { CasePlacedInUnit } from '../access/access.events.ts';
import { isDisqualified } from '../access/access.ts';
import type { CaseFile } from '../case/case-file.ts';
import { runningInvestigation } from '../case/running-investigation.ts';
import { firstBroken, LIMITS, required, wrongPhase } from '../shared/checks.ts';
import { today } from '../shared/today.ts';
import type { LifecycleEvent } from './lifecycle.events.ts';
import type { LifecycleCommand, LifecycleRejection } from './lifecycle.ts';

type Outcome = Result<readonly (LifecycleEvent | CasePlacedInUnit)[], LifecycleRejection>;
type Of<Type extends LifecycleCommand['type']> = Extract<LifecycleCommand, { readonly type: Type }>;

/** Opening, assigning, closing and reopening a child's case. */
export function decideLifecycle(command: LifecycleCommand, file: CaseFile): Outcome {
  switch (command.type) {
    case 'OpenCase':
      return open(command, file);
    case 'AssignCase':
      return assign(command, file);
    case 'CloseCase':
      return close(command, file);
    case 'ReopenCase':
      return reopen(command, file);
    default:
      return assertNever(command);
  }
}

function open(command: Of<'OpenCase'>, file: CaseFile): Outcome {
  const { caseNumber, childId } = command;
  if (file.status === 'NotOpened') {
    return (
      firstBroken(required('caseNumber', caseNumber, LIMITS.caseNumber)) ??
      ok([{ type: 'CaseOpened', data: { caseNumber, childId, openedOn: today(command) } }])
    );
  }
  if (file.caseNumber === caseNumber && file.childId === childId) return ok([]);
  return wrongPhase('caseAlreadyOpen', file.openedOn ?? undefined);
}

function assign({ to, unit }: Of<'AssignCase'>, { access, responsible }: CaseFile): Outcome {
  if (isDisqualified(access, to)) return err({ code: 'ConflictOfInterest' });
  if (responsible === to) return ok([]);
  const assigned = { type: 'CaseAssigned', data: { to } } as const;
  const isPlaced = access.unit !== null || unit === null;
  return ok(isPlaced ? [assigned] : [assigned, { type: 'CasePlacedInUnit', data: { unit } }]);
}

/** A case is closed when nothing in it waits for anybody (§§ 2-1, 2-2, 2-5, 8-1). */
function close(command: Of<'CloseCase'>, file: CaseFile): Outcome {
  return (
    unfinished(file) ??
    firstBroken(required('reasons', command.reasons, LIMITS.text)) ??
    ok([{ type: 'CaseClosed', data: { closedOn: today(command), reasons: command.reasons } }])
  );
}

function unfinished(file: CaseFile): Outcome | null {
  if (file.concerns.some(({ screening }) => screening === null)) return wrongPhase('concernOpen');
  if (file.decisions.some(({ status }) => status !== 'Approved'))
    return wrongPhase('decisionPending');
  if (runningInvestigation(file)) return wrongPhase('investigationRunning');
  return file.measures.some(({ ended }) => ended === null) ? wrongPhase('measureRunning') : null;
}

function reopen(command: Of<'ReopenCase'>, file: CaseFile): Outcome {
  if (file.status === 'Open') return wrongPhase('caseAlreadyOpen', file.openedOn ?? undefined);
  return (
    firstBroken(required('reasons', command.reasons, LIMITS.text)) ??
    ok([{ type: 'CaseReopened', data: { reopenedOn: today(command), reasons: command.reasons } }])
  );
}

export function evolveLifecycle(file: CaseFile, event: Happening<LifecycleEvent>): CaseFile {
  switch (event.type) {
    case 'CaseOpened': {
      const { caseNumber, childId, openedOn } = event.data;
      return { ...file, status: 'Open', caseNumber, childId, openedOn };
    }
    case 'CaseAssigned':
      return { ...file, responsible: event.data.to };
    case 'CaseClosed':
      return { ...file, status: 'Closed', closedOn: event.data.closedOn };
    case 'CaseReopened':
      return { ...file, status: 'Open', closedOn: null };
    default:
      return assertNever(event);
  }
}
