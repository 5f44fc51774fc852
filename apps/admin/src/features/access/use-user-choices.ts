import { useQuery } from '@apollo/client/react';
import { PeopleDocument, UsersDocument } from '@saksgang/graphql-client';
import type { Choice } from '../../shared/forms/form-select.tsx';

/** The municipality's people who work with cases, to choose from. */
export function useCaseworkerChoices(): readonly Choice[] {
  const { data } = useQuery(UsersDocument, { fetchPolicy: 'cache-first' });
  return (data?.users ?? []).map(choiceOf);
}

/** Everybody who works in the municipality. */
export function usePeopleChoices(): readonly Choice[] {
  const { data } = useQuery(PeopleDocument, { fetchPolicy: 'cache-first' });
  return (data?.people ?? []).map(choiceOf);
}

interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

function choiceOf({ id, name, unit }: Somebody): Choice {
  return { value: id, label: `${name}, ${unit}` };
}
