import { assertNever, type Decider, type Happening, type Result } from '@saksgang/kernel';
import { beginErasure, recordErasure } from './carry-out-erasure.ts';
import { decideErasure } from './decide-erasure.ts';
import type { ErasureEvent } from './erasure.events.ts';
import type { Erasure, ErasureCommand, ErasureRejection } from './erasure.ts';
import { requestErasure } from './request-erasure.ts';
import { reviewErasure } from './review-erasure.ts';

/**
 * An erasure: asked for, reviewed, decided by somebody else, carried out. The rules of retention stand
 * between each step and the next.
 */
export const erasureDecider: Decider<ErasureCommand, Erasure, ErasureEvent, ErasureRejection> = {
  initial: { status: 'NotRequested' },
  decide,
  evolve,
};

function decide(
  command: ErasureCommand,
  erasure: Erasure,
): Result<readonly ErasureEvent[], ErasureRejection> {
  switch (command.type) {
    case 'RequestErasure':
      return requestErasure(command, erasure);
    case 'ReviewErasure':
      return reviewErasure(command, erasure);
    case 'DecideErasure':
      return decideErasure(command, erasure);
    case 'BeginErasure':
      return beginErasure(command, erasure);
    case 'RecordErasure':
      return recordErasure(command, erasure);
    default:
      return assertNever(command);
  }
}

function evolve(erasure: Erasure, event: Happening<ErasureEvent>): Erasure {
  const done = { by: event.by, at: event.at };
  if (event.type === 'ErasureRequested') {
    const { subject, ground, reference } = event.data;
    const yet = { review: null, decision: null, begun: null, carriedOut: null };
    return { status: 'Requested', subject, ground, reference, requested: done, ...yet };
  }
  if (erasure.status === 'NotRequested') return erasure;
  switch (event.type) {
    case 'ErasureReviewed':
      return { ...erasure, status: 'Reviewed', review: { ...event.data, ...done }, decision: null };
    case 'ErasureDecided':
      return { ...erasure, status: event.data.outcome, decision: { ...event.data, ...done } };
    case 'ErasureBegun':
      return { ...erasure, status: 'Begun', begun: { ...event.data, ...done } };
    case 'ErasureCarriedOut':
      return { ...erasure, status: 'CarriedOut', carriedOut: { ...event.data, ...done } };
    default:
      return assertNever(event);
  }
}
