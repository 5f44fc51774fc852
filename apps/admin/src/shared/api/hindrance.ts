import { CombinedGraphQLErrors } from '@apollo/client';

/** Why the service gave no answer though it is there. */
export type Hindrance =
  /** Too much was asked in a minute; it may be asked again in so many seconds. */
  | { readonly why: 'tooMuch'; readonly seconds: number }
  /** The service is newer than the page, and does not know what it asks by. */
  | { readonly why: 'outdated' };

/** Null where it is something else, silence for one. */
export function hindranceIn(error: unknown): Hindrance | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  for (const { extensions } of error.errors) {
    const seconds: unknown = extensions?.['retryAfterSeconds'];
    if (extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND') return { why: 'outdated' };
    if (extensions?.['code'] === 'RATE_LIMITED' && typeof seconds === 'number') {
      return { why: 'tooMuch', seconds };
    }
  }
  return null;
}
