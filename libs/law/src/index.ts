export {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  ageOn,
  dateInNorway,
  daysBetween,
  isOutsideHours,
  startOfDayInNorway,
} from './calendar/calendar.ts';
export type { Code } from './codes/code-list-data.ts';
export { codeList, type CodeCheck, type CodeList, type CodeListName } from './codes/code-list.ts';
export { planParagraph } from './codes/plan-paragraph.ts';
export { ANONYMOUS_REPORTER, isPublicReporter } from './codes/reporters.ts';
export { deadline, deadlineRule, type Deadline } from './deadlines/deadline-rule.ts';
export {
  investigationStarts,
  legalClockStart,
  type InvestigationStarts,
} from './deadlines/investigation-starts.ts';
export { dueOn, type DeadlineId, type DeadlineRule, type Length } from './deadlines/rule.ts';
export { DEADLINE_RULES } from './deadlines/rules.ts';
export {
  parseIdentityNumber,
  type IdentityNumber,
  type IdentityNumberProblem,
} from './identity-number/identity-number.ts';
export { retentionRule } from './retention/retention.ts';
export type {
  HeldAs,
  RetentionGround,
  RetentionRule,
  RetentionVerdict,
} from './retention/retention-rule.ts';
