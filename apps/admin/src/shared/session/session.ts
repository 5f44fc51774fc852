import { createContext, use } from 'react';
import type { Scope, SignedInUserFragment } from '@saksgang/graphql-client';

/** Who is signed in. Given by the shell to every page inside it. */
export const SessionContext = createContext<SignedInUserFragment | null>(null);

/** The signed-in user. Only for pages inside the shell, where there always is one. */
export function useSignedInUser(): SignedInUserFragment {
  const user = use(SessionContext);
  if (!user) throw new Error('This component is only for pages where somebody is signed in.');
  return user;
}

/** May the signed-in user do this? The API decides; this only spares people buttons that refuse. */
export function useMay(scope: Scope): boolean {
  return useSignedInUser().scopes.includes(scope);
}
