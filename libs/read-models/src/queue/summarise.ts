import {
  childLastSeen,
  isDisqualified,
  nextStepOf,
  phaseOf,
  runningDeadlines,
  type CaseFile,
  type CasePhase,
  type NextStep,
  type RunningDeadline,
} from '@saksgang/domain';
import type { Instant, LocalDate } from '@saksgang/kernel';
import type { Place } from '../shared/folded-projection.ts';

/** A row of `read.queue`, its columns in the table's order. */
export interface QueueRecord {
  readonly tenant: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly child_id: string;
  readonly status: 'Open' | 'Closed';
  readonly phase: CasePhase;
  readonly next_step: NextStep;
  /** A proposed decision lies with the approver, whatever else the case waits for first. */
  readonly awaits_approval: boolean;
  /** The nearest first. */
  readonly deadlines: readonly RunningDeadline[];
  readonly due_on: LocalDate | null;
  readonly child_seen_on: LocalDate | null;
  readonly responsible: string | null;
  readonly unit: string | null;
  /** The responsible one and the coworkers. */
  readonly workers: readonly string[];
  /** Let in until a time: by a grant, or by themselves in haste. */
  readonly guests: readonly { readonly user: string; readonly until: Instant }[];
  /** By a conflict of interest (fvl § 6). */
  readonly kept_out: readonly string[];
  readonly revision: number;
}

/** What the queue says of a case; nothing of one that is not opened. */
export function summarise(file: CaseFile, place: Place): readonly QueueRecord[] {
  if (file.status === 'NotOpened' || file.caseNumber === null || file.childId === null) return [];
  const deadlines = runningDeadlines(file);
  return [
    {
      tenant: place.tenant,
      case_id: place.id,
      case_number: file.caseNumber,
      child_id: file.childId,
      status: file.status,
      phase: phaseOf(file),
      next_step: nextStepOf(file),
      awaits_approval: file.decisions.some(({ status }) => status === 'Proposed'),
      deadlines,
      due_on: deadlines[0]?.dueOn ?? null,
      child_seen_on: childLastSeen(file),
      responsible: file.responsible,
      ...accessOf(file),
      revision: place.revision,
    },
  ];
}

function accessOf({ responsible, access }: CaseFile) {
  const { unit, coworkers, grants, emergencies, conflicts } = access;
  const keptOut = conflicts.map(({ user }) => user).filter((user) => isDisqualified(access, user));
  return {
    unit,
    workers: responsible === null ? coworkers : [responsible, ...coworkers],
    guests: [...grants, ...emergencies].map(({ user, until }) => ({ user, until })),
    kept_out: [...new Set(keptOut)],
  };
}
