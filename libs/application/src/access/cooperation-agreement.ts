import type { UnitId } from '@saksgang/domain';
import type { Instant } from '@saksgang/kernel';
import type { Role } from './requester.ts';

/**
 * An agreement by which the people of one municipality's unit work for another municipality too: a host
 * municipality, or a joint service such as the one out of hours («barnevernvakt»; koml ch. 20).
 */
export interface CooperationAgreement {
  /** By which the municipalities find the agreement itself. */
  readonly reference: string;
  /** Whose people they are. */
  readonly people: { readonly tenant: string; readonly unitId: UnitId };
  /** Who of them, by role. Never machines. */
  readonly roles: readonly Role[];
  /** Whom they work for, and in which unit of it. */
  readonly worksFor: { readonly tenant: string; readonly unit: string; readonly unitId: UnitId };
  readonly from: Instant;
  /** Null as long as nobody has ended it. */
  readonly until: Instant | null;
}
