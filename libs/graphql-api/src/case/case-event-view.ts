import type { CaseEvent, CaseId } from '@saksgang/domain';
import type { Opened } from '@saksgang/event-store';

/** One event, and the case it belongs to. */
export interface CaseEventView extends Opened<CaseEvent> {
  readonly caseId: CaseId;
}

export function caseEventView(caseId: CaseId, opened: Opened<CaseEvent>): CaseEventView {
  return { ...opened, caseId };
}
