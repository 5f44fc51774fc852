import type { ErasureId, Finding, KeyFound, RequestedErasure } from '@saksgang/domain';

/** An erasure as it stands. */
export interface ErasureView extends RequestedErasure {
  readonly erasureId: ErasureId;
}

/** What is held of a subject at this moment, what the rules of today say of it, and whether it can be read. */
export interface Held {
  readonly findings: readonly Finding[];
  readonly key: KeyFound;
}
