import { useQuery } from '@apollo/client/react';
import { UnitsDocument } from '@saksgang/graphql-client';

interface Unit {
  readonly id: string;
  readonly name: string;
}

/** The municipality's units that have cases. */
export function useUnits(): readonly Unit[] {
  const { data } = useQuery(UnitsDocument, { fetchPolicy: 'cache-first' });
  return data?.units ?? [];
}
