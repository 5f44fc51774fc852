import type { CaseId, LookedAt } from '@saksgang/domain';
import { streamName, type StreamName } from '@saksgang/event-store';
import type { Instant } from '@saksgang/kernel';
import { v5 } from 'uuid';
import type { Relation } from '../access/relation.ts';

/** Somebody has a case before them: what of it, and with which right. */
export interface Look {
  readonly caseId: CaseId;
  readonly part: LookedAt;
  /** The revision shown, when it is a past one. */
  readonly revision: number | null;
  /** A case is opened by a relation; a person may be shown to anybody who works here. */
  readonly relation: Relation | 'Colleague';
}

/** The looks at one case in one month: a stream that never grows long. */
export function lookStream(tenant: string, caseId: CaseId, month: string): StreamName {
  return streamName('look', v5(`look:${caseId}:${month}`, tenant));
}

/** `2026-11`, in universal time: where a look is kept, not when it was. */
export function monthOf(moment: Instant): string {
  return moment.slice(0, 7);
}
