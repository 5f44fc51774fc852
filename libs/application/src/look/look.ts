import { randomUUID } from 'node:crypto';
import {
  lookEvents,
  type CaseId,
  type ListShown,
  type LookedAt,
  type LookEvent,
  type PersonId,
  type ShownList,
  type UserId,
} from '@saksgang/domain';
import { streamName, type NewEvent, type StreamName } from '@saksgang/event-store';
import type { Instant } from '@saksgang/kernel';
import { v5 } from 'uuid';
import type { Sight } from '../access/case-gate.ts';
import type { Requester } from '../access/requester.ts';
import { metadataOf } from '../shared/metadata.ts';

/** Somebody has a case before them: what of it, and with which right. */
export interface Look {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly part: LookedAt;
  /** The revision shown, when it is a past one. */
  readonly revision: number | null;
  /**
   * A case is opened by a relation; a person may be shown to anybody who works here. `Oversight`: by whoever
   * answers for who looked.
   */
  readonly relation: Sight | 'Oversight';
}

/** Somebody has a child before them in a list. `Listed`: the list holds what is theirs to see. */
export interface Listed {
  /** The case that the child has, or would have. */
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly relation: Sight | 'Listed';
}

/** The looks at one case in one month: a stream that never grows long. */
export function lookStream(tenant: string, caseId: CaseId, month: string): StreamName {
  return streamName('look', v5(`look:${caseId}:${month}`, tenant));
}

/** What one person was shown in lists in one month: a stream with one writer or two, however long the lists. */
export function listStream(tenant: string, user: UserId, month: string): StreamName {
  return streamName('look', v5(`lists:${user}:${month}`, tenant));
}

/** `2026-11`, in universal time: where a look is kept, not when it was. */
export function monthOf(moment: Instant): string {
  return moment.slice(0, 7);
}

export function lookEvent(requester: Requester, look: Look, now: Instant): NewEvent {
  const { caseId, personId, part, revision, relation } = look;
  const { role, unitId: unit } = requester.user;
  const data = { caseId, personId, part, revision, role, unit, relation };
  return eventOf(requester, { type: 'Looked', data }, now);
}

export function listEvent(
  requester: Requester,
  list: ShownList,
  shown: ListShown['data']['shown'],
  now: Instant,
): NewEvent {
  const { role, unitId: unit } = requester.user;
  return eventOf(requester, { type: 'ListShown', data: { list, role, unit, shown } }, now);
}

function eventOf(requester: Requester, { type, data }: LookEvent, now: Instant): NewEvent {
  return {
    ...metadataOf({ requester, commandId: randomUUID() }, 'look'),
    eventId: randomUUID(),
    type,
    schemaVersion: lookEvents[type].version,
    data: { ...data },
    recordedAt: now,
    occurredAt: now,
  };
}
