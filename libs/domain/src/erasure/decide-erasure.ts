import { err, ok, type Result } from '@saksgang/kernel';
import {
  firstBroken,
  invalid,
  LIMITS,
  notAfter,
  notFound,
  onlyIf,
  required,
  wrongPhase,
  type Check,
} from '../shared/checks.ts';
import { today } from '../shared/today.ts';
import type { ErasureEvent, Permission } from './erasure.events.ts';
import type { Erasure, ErasureCommand, ErasureRejection, ErasureReview } from './erasure.ts';
import { permissionNeededBy, preservedBy } from './findings.ts';

type DecideErasure = Extract<ErasureCommand, { readonly type: 'DecideErasure' }>;

/**
 * Grants or refuses what was reviewed. Four eyes: whoever asked or reviewed does not decide. What the law
 * preserves cannot be granted by anybody; what needs Nasjonalarkivet's permission, only with it (arkl § 13).
 */
export function decideErasure(
  command: DecideErasure,
  erasure: Erasure,
): Result<readonly ErasureEvent[], ErasureRejection> {
  if (erasure.status === 'NotRequested') return notFound('erasure');
  const { status, review, requested } = erasure;
  if (review === null) return wrongPhase('erasureNotReviewed');
  if (status !== 'Reviewed') return wrongPhase('erasureDecided');
  if ([requested.by, review.by].includes(command.by)) return err({ code: 'DeciderNotIndependent' });
  const { outcome, reasons } = command;
  const preserved = preservedBy(review.findings);
  if (outcome === 'Granted' && preserved.length > 0) {
    return err({ code: 'RetentionForbids', paragraphs: preserved });
  }
  const paragraphs = [...preserved, ...permissionNeededBy(review.findings)];
  const permission = outcome === 'Granted' ? permissionOf(command) : null;
  return (
    firstBroken(
      required('reasons', reasons, LIMITS.text),
      ...(outcome === 'Granted' ? permitted(command, review) : []),
    ) ?? ok([{ type: 'ErasureDecided', data: { outcome, reasons, paragraphs, permission } }])
  );
}

function permissionOf({ permission }: DecideErasure): Permission | null {
  if (permission === null) return null;
  const { reference, grantedOn } = permission;
  return { reference, grantedOn, escrowConfirmed: true };
}

/** Before a key dies that opens archived words, the extract must hold what opens them there. */
function permitted(command: DecideErasure, { findings }: ErasureReview): readonly Check[] {
  const { permission } = command;
  const [basis] = permissionNeededBy(findings);
  if (permission === null) {
    return basis === undefined ? [] : [invalid('permission.reference', 'required', basis)];
  }
  const { reference, grantedOn, escrowConfirmed } = permission;
  return [
    required('permission.reference', reference, LIMITS.name, basis),
    notAfter('permission.grantedOn', grantedOn, today(command)),
    onlyIf(escrowConfirmed, 'permission.escrowConfirmed', 'required', basis),
  ];
}
