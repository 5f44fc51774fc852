import type { Erasure, ErasureStatus } from '@saksgang/domain';
import type { Place } from '../shared/folded-projection.ts';

/** A row of `read.erasure`, its columns in the table's order. */
export interface ErasureRecord {
  readonly tenant: string;
  readonly erasure_id: string;
  readonly status: ErasureStatus;
  readonly requested_at: string;
}

/** How far an erasure has come; whom it is about is read from its own stream. */
export function describeErasure(erasure: Erasure, { tenant, id }: Place): readonly ErasureRecord[] {
  if (erasure.status === 'NotRequested') return [];
  const { status, requested } = erasure;
  return [{ tenant, erasure_id: id, status, requested_at: requested.at }];
}
