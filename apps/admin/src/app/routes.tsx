import { createBrowserRouter, type RouteObject } from 'react-router';
import { BrokenPage } from './broken-page.tsx';
import { Home } from './home.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Only } from './only.tsx';
import { Root } from './root.tsx';
import { Shell } from './shell.tsx';

const loadCase = async () => {
  const { CaseRoute } = await import('../features/case/case-route.tsx');
  return { Component: CaseRoute };
};

/** For those who read cases. */
const reading: RouteObject[] = [
  {
    path: 'oppgaver',
    lazy: async () => {
      const { QueuePage } = await import('../features/queue/queue-page.tsx');
      return { Component: QueuePage };
    },
  },
  {
    path: 'innboks',
    lazy: async () => {
      const { InboxPage } = await import('../features/message/inbox-page.tsx');
      return { Component: InboxPage };
    },
  },
  {
    path: 'sok',
    lazy: async () => {
      const { SearchPage } = await import('../features/search/search-page.tsx');
      return { Component: SearchPage };
    },
  },
  { path: 'sak/:caseId', lazy: loadCase },
  { path: 'sak/:caseId/hendelse/:revision', lazy: loadCase },
];

/** For those who work in them. */
const writing: RouteObject[] = [
  {
    path: 'ny-melding',
    lazy: async () => {
      const { IntakePage } = await import('../features/intake/intake-page.tsx');
      return { Component: IntakePage };
    },
  },
];

/** The pages for those who are signed in. Those without a group say themselves whom they are for. */
const pages: RouteObject[] = [
  { index: true, element: <Home /> },
  { element: <Only scope="CASE_READ" />, children: reading },
  { element: <Only scope="CASE_WRITE" />, children: writing },
  {
    path: 'sletting',
    lazy: async () => {
      const { ErasureListPage } = await import('../features/erasure/erasure-list-page.tsx');
      return { Component: ErasureListPage };
    },
  },
  {
    path: 'sletting/ny',
    lazy: async () => {
      const { NewErasurePage } = await import('../features/erasure/new-erasure-page.tsx');
      return { Component: NewErasurePage };
    },
  },
  {
    path: 'sletting/:erasureId',
    lazy: async () => {
      const { ErasurePage } = await import('../features/erasure/erasure-page.tsx');
      return { Component: ErasurePage };
    },
  },
  {
    path: 'innsyn',
    lazy: async () => {
      const { LooksHomePage } = await import('../features/look/looks-home-page.tsx');
      return { Component: LooksHomePage };
    },
  },
  {
    path: 'innsyn/sak/:caseId',
    lazy: async () => {
      const { CaseLooksPage } = await import('../features/look/looks-pages.tsx');
      return { Component: CaseLooksPage };
    },
  },
  {
    path: 'innsyn/person/:personId',
    lazy: async () => {
      const { PersonLooksPage } = await import('../features/look/looks-pages.tsx');
      return { Component: PersonLooksPage };
    },
  },
  {
    path: 'tilsyn',
    lazy: async () => {
      const { OversightPage } = await import('../features/oversight/oversight-page.tsx');
      return { Component: OversightPage };
    },
  },
  {
    path: 'drift',
    lazy: async () => {
      const { OperationsPage } = await import('../features/operations/operations-page.tsx');
      return { Component: OperationsPage };
    },
  },
  {
    path: 'okter',
    lazy: async () => {
      const { SessionsPage } = await import('../features/session/sessions-page.tsx');
      return { Component: SessionsPage };
    },
  },
  { path: '*', element: <NotFoundPage /> },
];

/** Every address of the app. */
export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        path: 'logg-inn',
        lazy: async () => {
          const { SignInPage } = await import('../features/session/sign-in-page.tsx');
          return { Component: SignInPage };
        },
      },
      {
        path: 'bekreftet',
        lazy: async () => {
          const { ConfirmedPage } = await import('../features/session/confirmed-page.tsx');
          return { Component: ConfirmedPage };
        },
      },
      { path: '/', element: <Shell />, children: pages },
    ],
  },
]);
