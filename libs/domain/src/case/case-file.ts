import type { LocalDate } from '@saksgang/kernel';
import type { AccessCommand, AccessRejection, CaseAccess } from '../access/access.ts';
import type { AccessEvent } from '../access/access.events.ts';
import type { Concern, ConcernCommand, ConcernRejection } from '../concern/concern.ts';
import type { ConcernEvent } from '../concern/concern.events.ts';
import type { Decision, DecisionCommand, DecisionRejection } from '../decision/decision.ts';
import type { DecisionEvent } from '../decision/decision.events.ts';
import type {
  Evaluation,
  EvaluationCommand,
  EvaluationRejection,
} from '../evaluation/evaluation.ts';
import type { EvaluationEvent } from '../evaluation/evaluation.events.ts';
import type {
  Investigation,
  InvestigationCommand,
  InvestigationRejection,
} from '../investigation/investigation.ts';
import type { InvestigationEvent } from '../investigation/investigation.events.ts';
import type { JournalCommand, JournalRejection, Note } from '../journal/journal.ts';
import type { JournalEvent } from '../journal/journal.events.ts';
import type { LifecycleCommand, LifecycleRejection } from '../lifecycle/lifecycle.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.events.ts';
import type { Measure, MeasureCommand, MeasureRejection } from '../measure/measure.ts';
import type { MeasureEvent } from '../measure/measure.events.ts';
import type {
  ChildStatement,
  ParticipationCommand,
  ParticipationRejection,
} from '../participation/participation.ts';
import type { ParticipationEvent } from '../participation/participation.events.ts';
import type { Plan, PlanCommand, PlanRejection } from '../plan/plan.ts';
import type { PlanEvent } from '../plan/plan.events.ts';
import type { PersonId, UserId } from '../shared/ids.ts';

/** Everything that happens in one child's case, in one stream (§ 12-4: one journal per child). */
export type CaseEvent =
  | LifecycleEvent
  | AccessEvent
  | ConcernEvent
  | InvestigationEvent
  | ParticipationEvent
  | DecisionEvent
  | PlanEvent
  | MeasureEvent
  | EvaluationEvent
  | JournalEvent;

export type CaseCommand =
  | LifecycleCommand
  | AccessCommand
  | ConcernCommand
  | InvestigationCommand
  | ParticipationCommand
  | DecisionCommand
  | PlanCommand
  | MeasureCommand
  | EvaluationCommand
  | JournalCommand;

export type CaseRejection =
  | LifecycleRejection
  | AccessRejection
  | ConcernRejection
  | InvestigationRejection
  | ParticipationRejection
  | DecisionRejection
  | PlanRejection
  | MeasureRejection
  | EvaluationRejection
  | JournalRejection;

/** One child's case, folded from its stream. */
export interface CaseFile {
  readonly status: 'NotOpened' | 'Open' | 'Closed';
  readonly caseNumber: string | null;
  readonly childId: PersonId | null;
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly responsible: UserId | null;
  readonly access: CaseAccess;
  readonly concerns: readonly Concern[];
  readonly investigations: readonly Investigation[];
  readonly statements: readonly ChildStatement[];
  readonly decisions: readonly Decision[];
  readonly plans: readonly Plan[];
  readonly measures: readonly Measure[];
  readonly evaluations: readonly Evaluation[];
  readonly notes: readonly Note[];
}

/** The phase a caseworker would say the case is in. */
export type CasePhase =
  'Concern' | 'Investigation' | 'Decision' | 'Measures' | 'Evaluation' | 'Closed';
