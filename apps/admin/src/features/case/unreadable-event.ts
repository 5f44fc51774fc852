import { CombinedGraphQLErrors } from '@apollo/client';

/** The number of the event that hinders the reading of a case, where an answer says so; null otherwise. */
export function unreadableEvent(error: unknown): number | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  for (const { extensions } of error.errors) {
    const revision: unknown = extensions?.['revision'];
    if (extensions?.['code'] === 'UNREADABLE_EVENT' && typeof revision === 'number')
      return revision;
  }
  return null;
}
