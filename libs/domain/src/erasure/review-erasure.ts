import { ok, type Result } from '@saksgang/kernel';
import { firstBroken, LIMITS, notFound, required, wrongPhase } from '../shared/checks.ts';
import { today } from '../shared/today.ts';
import type { ErasureEvent } from './erasure.events.ts';
import type { Erasure, ErasureCommand, ErasureRejection, ErasureStatus } from './erasure.ts';
import { findingsOn } from './findings.ts';

type ReviewErasure = Extract<ErasureCommand, { readonly type: 'ReviewErasure' }>;

/** A granted one may be reviewed anew while nothing is destroyed: the world may have changed. */
const REVIEWABLE: readonly ErasureStatus[] = ['Requested', 'Reviewed', 'Granted'];

/** Records what is held, and what the rules of the day say of each. A decision on an earlier review falls. */
export function reviewErasure(
  command: ReviewErasure,
  erasure: Erasure,
): Result<readonly ErasureEvent[], ErasureRejection> {
  if (erasure.status === 'NotRequested') return notFound('erasure');
  if (!REVIEWABLE.includes(erasure.status)) return wrongPhase('erasureEnded');
  const { holdings, assessment } = command;
  const findings = findingsOn(holdings, today(command));
  return (
    firstBroken(required('assessment', assessment, LIMITS.text)) ??
    ok([{ type: 'ErasureReviewed', data: { findings, assessment } }])
  );
}
