/** What is read where a person's key is gone: the fact stands, the words are erased. */
export interface Redacted {
  readonly redacted: true;
}

export const REDACTED: Redacted = Object.freeze({ redacted: true });

/** A personal value: readable while its subject's key lives, `Redacted` after. */
export type Personal<T> = T | Redacted;

export function isRedacted(value: unknown): value is Redacted {
  return (
    typeof value === 'object' && value !== null && 'redacted' in value && value.redacted === true
  );
}
