import type { LookEvent } from '@saksgang/domain';
import type { Opened } from '@saksgang/event-store';
import { dateInNorway } from '@saksgang/law';
import { v5 } from 'uuid';
import type { LookRow } from './looks.ts';

/** A look, whose it is, and when it is gone through. */
export interface DescribedLook extends LookRow {
  readonly tenant: string;
  /** In Norway, `2026-11`: what a monthly review goes through. */
  readonly month: string;
}

/** What one event says of looks: a page of a list is a look at each child on it. Ids and codes only. */
export function describeLooks({ event, stored }: Opened<LookEvent>): readonly DescribedLook[] {
  const { at, by, data } = event;
  const { tenant, eventId } = stored;
  const { role, unit } = data;
  const common = { tenant, at, month: dateInNorway(at).slice(0, 7), by, role, unit };
  if (event.type === 'Looked') {
    const { caseId, personId, part, revision, relation } = event.data;
    return [{ ...common, lookId: eventId, caseId, personId, part, revision, relation }];
  }
  const { list: part, shown } = event.data;
  return shown.map(({ caseId, personId, relation }) => ({
    ...common,
    lookId: v5(caseId, eventId),
    caseId,
    personId,
    part,
    revision: null,
    relation,
  }));
}
