import { instant, localDate, type Instant, type LocalDate } from '@saksgang/kernel';
import {
  CaseId,
  CaseReviewId,
  ConcernId,
  DecisionId,
  EmergencyId,
  ErasureId,
  EvaluationId,
  GoalId,
  GrantId,
  InvestigationId,
  MeasureId,
  NoteId,
  PersonId,
  PlanId,
  StatementId,
  SubjectId,
  UnitId,
  UserId,
} from '../shared/ids.ts';

/** A fixed, lower-case UUID that says its own number. */
function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Who and what the example case is about. Nobody of these exists. */
export const ids = {
  case: CaseId.parse(uuid(1)),
  child: PersonId.parse(uuid(2)),
  reporter: PersonId.parse(uuid(3)),
  /** Works the case. */
  caseworker: UserId.parse(uuid(11)),
  /** Approves what the caseworker proposes. */
  leader: UserId.parse(uuid(12)),
  concern: ConcernId.parse(uuid(21)),
  secondConcern: ConcernId.parse(uuid(22)),
  investigation: InvestigationId.parse(uuid(31)),
  secondInvestigation: InvestigationId.parse(uuid(32)),
  statement: StatementId.parse(uuid(41)),
  decision: DecisionId.parse(uuid(51)),
  secondDecision: DecisionId.parse(uuid(52)),
  plan: PlanId.parse(uuid(61)),
  goal: GoalId.parse(uuid(62)),
  secondGoal: GoalId.parse(uuid(63)),
  measure: MeasureId.parse(uuid(71)),
  evaluation: EvaluationId.parse(uuid(81)),
  secondEvaluation: EvaluationId.parse(uuid(82)),
  note: NoteId.parse(uuid(91)),
  erasure: ErasureId.parse(uuid(111)),
  /** Registered by mistake: nobody has a case about them. */
  stranger: SubjectId.parse(uuid(113)),
  /** Works in the same service, with other cases. */
  colleague: UserId.parse(uuid(14)),
  unit: UnitId.parse(uuid(121)),
  secondUnit: UnitId.parse(uuid(126)),
  grant: GrantId.parse(uuid(122)),
  emergency: EmergencyId.parse(uuid(123)),
  /** Sees to that personal data are handled as they should. */
  officer: UserId.parse(uuid(15)),
  caseReview: CaseReviewId.parse(uuid(124)),
  secondReview: CaseReviewId.parse(uuid(125)),
  /** Reviews how cases went. */
  reviewer: UserId.parse(uuid(16)),
  /** Looks after the archive. */
  recordsOfficer: UserId.parse(uuid(13)),
} as const;

/** The days of the example case, in the order they came. */
export const days = {
  received: localDate('2026-01-05'),
  screened: localDate('2026-01-09'),
  clockStart: localDate('2026-01-12'),
  investigationPlanned: localDate('2026-01-14'),
  heard: localDate('2026-02-03'),
  extended: localDate('2026-03-02'),
  /** Three months from the clock's start. */
  investigationDue: localDate('2026-04-12'),
  assessed: localDate('2026-03-20'),
  proposed: localDate('2026-03-25'),
  approved: localDate('2026-03-30'),
  planned: localDate('2026-04-01'),
  measureStarted: localDate('2026-04-07'),
  evaluated: localDate('2026-06-24'),
  evaluationDue: localDate('2026-07-01'),
  nextEvaluationDue: localDate('2026-10-01'),
  measureEnded: localDate('2026-09-28'),
  closed: localDate('2026-10-05'),
} as const;

/** Noon UTC of a day: the same date in Norway, summer and winter. */
export function noonOf(day: LocalDate): Instant {
  return instant(`${day}T12:00:00.000Z`);
}

/** The caseworker acts at noon of a day. */
export function actOn(day: LocalDate) {
  return { by: ids.caseworker, now: noonOf(day) };
}
