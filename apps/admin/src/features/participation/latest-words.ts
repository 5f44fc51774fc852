import type { CaseStatementFragment } from '@saksgang/graphql-client';

/**
 * The child's newest own words; undefined when the child has not taken part yet.
 * @param statements newest first
 */
export function latestWords(
  statements: readonly CaseStatementFragment[],
): CaseStatementFragment | undefined {
  return statements.find(({ tookPart }) => tookPart);
}
