import type { ErasureId, Finding, RequestedErasure } from '@saksgang/domain';
import type { KeyState } from '@saksgang/event-store';

/** An erasure as it stands. */
export interface ErasureView extends RequestedErasure {
  readonly erasureId: ErasureId;
}

/** What is held of a subject at this moment, what the rules of today say of it, and whether it can be read. */
export interface Held {
  readonly findings: readonly Finding[];
  readonly key: KeyState;
}
