export type { CaseCommand, CaseEvent, CaseFile, CasePhase, CaseRejection } from './case/case-file.ts';
export type { NextStep, RunningDeadline } from './case/case-view.ts';
export { caseEvents } from './case/case.events.ts';
export type { MessageEvent, MessageFormat } from './message/message.events.ts';
export { messageEvents } from './message/message.events.ts';
export { messageDecider } from './message/message.decider.ts';
export {
  MAX_MESSAGE_BYTES,
  MAX_PART_LENGTH,
  type Message,
  type MessageCommand,
  type MessageRejection,
} from './message/message.ts';
export type { AddressGrading, Birth, PersonEvent } from './person/person.events.ts';
export { personEvents } from './person/person.events.ts';
export type { Person, PersonCommand, PersonRejection } from './person/person.ts';
export {
  CaseId,
  ConcernId,
  DecisionId,
  EvaluationId,
  GoalId,
  InvestigationId,
  MeasureId,
  MessageId,
  NoteId,
  PersonId,
  PlanId,
  StatementId,
  UserId,
} from './shared/ids.ts';
