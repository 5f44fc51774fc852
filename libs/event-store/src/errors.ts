/** Something no store may hold. Names the field and the rule, never the content. */
export class InvalidEvent extends Error {
  readonly field: string;
  readonly rule: string;
  constructor(field: string, rule: string) {
    super(`${field}: ${rule}`);
    this.field = field;
    this.rule = rule;
  }
}

/** The same event ids came again in part, or with other content: a bug in the writer. */
export class CorruptedIdempotency extends Error {}

/** The engine did not answer; what was being written may or may not be stored. */
export class StoreUnavailable extends Error {}
