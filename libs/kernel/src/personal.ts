/** What is read where a person's key is gone, or not for the reader to use: the fact stands without its words. */
export interface Redacted {
  readonly redacted: true;
  /** The words are there, for others. */
  readonly withheld?: true;
}

export const REDACTED: Redacted = Object.freeze({ redacted: true });
export const WITHHELD: Redacted = Object.freeze({ redacted: true, withheld: true });

/** A personal value: readable while its subject's key lives, `Redacted` after. */
export type Personal<T> = T | Redacted;

export function isRedacted(value: unknown): value is Redacted {
  return (
    typeof value === 'object' && value !== null && 'redacted' in value && value.redacted === true
  );
}
