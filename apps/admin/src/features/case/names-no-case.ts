import { CombinedGraphQLErrors } from '@apollo/client';

/** Not an address of a case at all, or asked by somebody who opens none. */
const NO_CASE: readonly unknown[] = ['BAD_USER_INPUT', 'FORBIDDEN'];

/** True when the API answers that there is nothing to read here: to a person, that is no such case. */
export function namesNoCase(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => NO_CASE.includes(extensions?.['code']))
  );
}
