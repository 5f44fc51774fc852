export { assertNever } from './assert-never.ts';
export { fold, type AnyFact, type Decider, type Fact, type Happening } from './decider.ts';
export type {
  EventDefinition,
  EventDefinitions,
  SubjectOf,
  Upcaster,
  VersionedData,
} from './event-definition.ts';
export { idOf, MalformedId, type Brand, type IdOf, type IdParser } from './id.ts';
export { isRedacted, REDACTED, WITHHELD, type Personal, type Redacted } from './personal.ts';
export { err, ok, type Err, type Ok, type Result } from './result.ts';
export {
  hoursAfter,
  instant,
  localDate,
  parseInstant,
  parseLocalDate,
  systemClock,
  type Clock,
  type Instant,
  type LocalDate,
} from './time.ts';
