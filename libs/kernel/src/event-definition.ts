/** An event as stored JSON, on its way through the versions. */
export interface VersionedData {
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Lifts stored data one version up. Pure; stored events are never rewritten. */
export type Upcaster = (stored: VersionedData) => VersionedData;

/**
 * Whose personal data a field is. `stream` is the person the whole stream is about (a case: the child);
 * otherwise the path, in the same event, of the field that holds the subject's id.
 */
export type SubjectOf = 'stream' | { readonly idAt: string };

/** What the store must know of one event type. */
export interface EventDefinition {
  /** The version written today, from 1. */
  readonly version: number;
  /**
   * Personal fields, by path: `account`, `reporter.name`, `goals[].text`. They are sealed under their
   * subject's key before the event is hashed and stored. A missing field is left missing.
   */
  readonly personal: Readonly<Record<string, SubjectOf>>;
  /** `upcasters[0]` lifts version 1 to 2, and so on: always `version - 1` of them. */
  readonly upcasters?: readonly Upcaster[];
}

/** One definition for every event of the union: a new event without one does not compile. */
export type EventDefinitions<Event extends { readonly type: string }> = Readonly<
  Record<Event['type'], EventDefinition>
>;
