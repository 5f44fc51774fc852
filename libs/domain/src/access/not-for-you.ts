import { err, type Err } from '@saksgang/kernel';
import type { CaseCommand, CaseFile } from '../case/case-file.ts';
import { accountsOf } from '../shared/act.ts';
import type { ConflictOfInterest } from '../shared/rejections.ts';
import { isDisqualified, mayNotDecide } from './access.ts';

/** A concern is never turned away, and anybody may say that somebody is disqualified. */
const ANYBODY: ReadonlySet<CaseCommand['type']> = new Set([
  'ReceiveConcern',
  'RecordConflictOfInterest',
]);
const DECIDING: ReadonlySet<CaseCommand['type']> = new Set(['ApproveDecision', 'ReturnDecision']);

/**
 * fvl § 6: whoever is disqualified neither prepares the case nor decides it, behind whichever account; and whose
 * leader is disqualified prepares it, but does not decide it. Null when nothing stands in the way.
 */
export function notForYou(
  command: CaseCommand,
  { access }: CaseFile,
): Err<ConflictOfInterest> | null {
  if (ANYBODY.has(command.type)) return null;
  const decides = DECIDING.has(command.type);
  const stopped = decides ? mayNotDecide : isDisqualified;
  const isStopped = accountsOf(command).some((account) => stopped(access, account));
  const isLed = decides && (command.superiors ?? []).some((led) => isDisqualified(access, led));
  return isStopped || isLed ? err({ code: 'ConflictOfInterest' }) : null;
}
