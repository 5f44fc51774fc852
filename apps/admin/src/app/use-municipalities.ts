import { useQuery } from '@apollo/client/react';
import { WorkplacesDocument } from '@saksgang/graphql-client';

interface Municipality {
  readonly id: string;
  readonly name: string;
}

/** The municipalities that the signed-in user may work for, their own first; none where there is nothing to choose. */
export function useMunicipalities(): readonly Municipality[] {
  const { data } = useQuery(WorkplacesDocument, { fetchPolicy: 'cache-first' });
  const places = data?.workplaces ?? [];
  if (places.length < 2) return [];
  return places.map(({ municipality: { id, name }, unit }) => ({ id, name: name ?? unit }));
}
