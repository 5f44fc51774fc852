import type { Scope } from '@saksgang/graphql-client';
import { Outlet } from 'react-router';
import { useMay } from '../shared/session/session.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** Pages for those who may do something; to others their addresses point to nothing. */
export function Only({ scope }: { readonly scope: Scope }) {
  return useMay(scope) ? <Outlet /> : <NotFoundPage />;
}
