import { isDisqualified, type CaseFile, type Emergency } from '@saksgang/domain';
import type { Place } from '../shared/folded-projection.ts';

/** A row of `read.emergency`, its columns in the table's order. Ids and times alone: why stands in the case. */
export interface EmergencyRecord {
  readonly tenant: string;
  readonly case_id: string;
  readonly emergency_id: string;
  readonly taken_by: string;
  readonly unit: string | null;
  readonly told: readonly string[];
  /** By a conflict of interest (fvl § 6). */
  readonly kept_out: readonly string[];
  readonly is_waiting: boolean;
  /** What waits for review comes first, the longest on top; then what was reviewed, the latest on top. */
  readonly place: number;
}

/** Milliseconds; later than any instant (ECMA-262, the time range of a date). */
const END_OF_TIME = 8_640_000_000_000_000;

/** Every time the case was opened in haste; nothing of most cases. */
export function describeEmergencies(
  { access }: Pick<CaseFile, 'access'>,
  { tenant, id }: Place,
): readonly EmergencyRecord[] {
  const { unit, conflicts, emergencies } = access;
  const keptOut = conflicts.map(({ user }) => user).filter((user) => isDisqualified(access, user));
  return emergencies.map((emergency) => ({
    tenant,
    case_id: id,
    emergency_id: emergency.emergencyId,
    taken_by: emergency.user,
    unit,
    told: emergency.told.map(({ user }) => user),
    kept_out: [...new Set(keptOut)],
    is_waiting: emergency.review === null,
    place: placeOf(emergency),
  }));
}

function placeOf({ takenAt, review }: Emergency): number {
  return review === null ? Date.parse(takenAt) : END_OF_TIME - Date.parse(review.at);
}
