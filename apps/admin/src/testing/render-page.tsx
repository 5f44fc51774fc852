import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { SignedInUserFragment } from '@saksgang/graphql-client';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { NoticeList } from '../shared/notices/notice-list.tsx';
import { SessionContext } from '../shared/session/session.ts';
import { useShortcutListener } from '../shared/shortcuts/use-shortcuts.ts';

/** Somebody who may write in cases. */
export const ingrid: SignedInUserFragment = {
  __typename: 'User',
  id: 'ingrid',
  name: 'Ingrid Solheim',
  initials: 'IS',
  role: 'CASEWORKER',
  unit: 'Mottak og undersøkelse',
  municipality: { __typename: 'Municipality', id: 'lyngvik', name: 'Lyngvik' },
  scopes: ['SIGNED_IN', 'CASE_READ', 'CASE_WRITE'],
};

interface PageOptions {
  readonly api: ApolloClient;
  readonly user?: SignedInUserFragment;
  readonly at?: string;
}

/** Renders a page as the shell would: signed in, at an address, with shortcuts and notices. */
export function renderPage(page: ReactNode, { api, user = ingrid, at = '/' }: PageOptions) {
  return render(
    <ApolloProvider client={api}>
      <SessionContext value={user}>
        <MemoryRouter initialEntries={[at]}>
          <Shortcuts />
          {page}
          <NoticeList />
          <Address />
        </MemoryRouter>
      </SessionContext>
    </ApolloProvider>,
  );
}

function Shortcuts() {
  useShortcutListener();
  return null;
}

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}
