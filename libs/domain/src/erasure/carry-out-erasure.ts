import { err, ok, type Result } from '@saksgang/kernel';
import { notFound, wrongPhase } from '../shared/checks.ts';
import { today } from '../shared/today.ts';
import type { ErasureEvent } from './erasure.events.ts';
import type { Erasure, ErasureCommand, ErasureRejection } from './erasure.ts';
import { findingsOn, permissionNeededBy, preservedBy } from './findings.ts';

type Outcome = Result<readonly ErasureEvent[], ErasureRejection>;
type Of<Type extends ErasureCommand['type']> = Extract<ErasureCommand, { readonly type: Type }>;

/**
 * The last question before the key dies: what is held today, and do the rules of today still let it go?
 * Asked again as long as nothing is destroyed; begun once.
 */
export function beginErasure(command: Of<'BeginErasure'>, erasure: Erasure): Outcome {
  if (erasure.status === 'NotRequested') return notFound('erasure');
  if (erasure.status === 'CarriedOut') return ok([]);
  const { decision } = erasure;
  if (decision?.outcome !== 'Granted') return wrongPhase('erasureNotGranted');
  const findings = findingsOn(command.holdings, today(command));
  const unpermitted = decision.permission === null ? permissionNeededBy(findings) : [];
  const paragraphs = [...preservedBy(findings), ...unpermitted];
  if (paragraphs.length > 0) return err({ code: 'RetentionForbids', paragraphs });
  return erasure.status === 'Begun' ? ok([]) : ok([{ type: 'ErasureBegun', data: { findings } }]);
}

/** Destroying a key and writing it down are two places: this is repeated until both have happened. */
export function recordErasure({ key }: Of<'RecordErasure'>, erasure: Erasure): Outcome {
  if (erasure.status === 'NotRequested') return notFound('erasure');
  if (erasure.status === 'CarriedOut') return ok([]);
  const { begun } = erasure;
  if (begun === null) return wrongPhase('erasureNotBegun');
  if (key === 'Present') return wrongPhase('keyStillThere');
  const destroyed = begun.findings.map(({ heldAs, stream, events }) => ({
    heldAs,
    stream,
    events,
  }));
  return ok([{ type: 'ErasureCarriedOut', data: { destroyed, key } }]);
}
