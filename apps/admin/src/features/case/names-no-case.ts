import { CombinedGraphQLErrors } from '@apollo/client';

/** True when the API could not read the address as a case at all: to a person, that is no such case. */
export function namesNoCase(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT')
  );
}
