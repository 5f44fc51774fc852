import { ok, type Result } from '@saksgang/kernel';
import { firstBroken, LIMITS, onlyIf, optional, wrongPhase } from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import type { ErasureEvent, ErasureGround, ErasureSubject } from './erasure.events.ts';
import type { Erasure, ErasureCommand, ErasureRejection } from './erasure.ts';

type RequestErasure = Extract<ErasureCommand, { readonly type: 'RequestErasure' }>;

/** Which grounds fit which kind of subject. */
const GROUNDS: Readonly<Record<ErasureSubject['kind'], readonly ErasureGround[]>> = {
  Person: ['RegisteredByMistake', 'AskedForByThePerson'],
  Message: ['NotAConcern', 'SentAgain', 'AskedForByThePerson'],
};

/** Anybody's erasure may be asked for; whether it may be done is asked later, and answered with a paragraph. */
export function requestErasure(
  { erasureId, subject, ground, reference }: RequestErasure,
  erasure: Erasure,
): Result<readonly ErasureEvent[], ErasureRejection> {
  if (erasure.status !== 'NotRequested') {
    const asked = { subject: erasure.subject, ground: erasure.ground };
    return same(asked, { subject, ground }) ? ok([]) : wrongPhase('erasureAlreadyRequested');
  }
  return (
    firstBroken(
      onlyIf(GROUNDS[subject.kind].includes(ground), 'ground', 'contradicts'),
      optional('reference', reference, LIMITS.name),
    ) ?? ok([{ type: 'ErasureRequested', data: { erasureId, subject, ground, reference } }])
  );
}
