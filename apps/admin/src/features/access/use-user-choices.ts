import { useQuery } from '@apollo/client/react';
import { UsersDocument } from '@saksgang/graphql-client';
import type { Choice } from '../../shared/forms/form-select.tsx';

/** The municipality's people who work with cases, to choose from. */
export function useUserChoices(): readonly Choice[] {
  const { data } = useQuery(UsersDocument, { fetchPolicy: 'cache-first' });
  return (data?.users ?? []).map(({ id, name, unit }) => ({
    value: id,
    label: `${name}, ${unit}`,
  }));
}
