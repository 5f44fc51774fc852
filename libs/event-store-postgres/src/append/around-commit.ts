import type { NewEvent } from '@saksgang/event-store';

/**
 * Goes around one commit: does what it likes before and after, calls `commit` once and gives its answer.
 * `appends` holds the events of each append that the commit writes.
 */
export type AroundCommit = <T>(
  appends: readonly (readonly NewEvent[])[],
  commit: () => Promise<T>,
) => Promise<T>;

/** Nobody measures. */
export const commitAlone: AroundCommit = (_appends, commit) => commit();
