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
 * fvl § 6: whoever is disqualified neither prepares the case nor decides it, behind whichever account.
 * Null when nothing stands in the way.
 */
export function notForYou(
  command: CaseCommand,
  { access }: CaseFile,
): Err<ConflictOfInterest> | null {
  if (ANYBODY.has(command.type)) return null;
  const stopped = DECIDING.has(command.type) ? mayNotDecide : isDisqualified;
  const isStopped = accountsOf(command).some((account) => stopped(access, account));
  return isStopped ? err({ code: 'ConflictOfInterest' }) : null;
}
