import { describe, expect, it } from '@jest/globals';
import type { ProjectionRowFragment, SignedInUserFragment } from '@saksgang/graphql-client';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiAnswering } from '../../testing/api-answering.ts';
import { ingrid, renderPage } from '../../testing/render-page.tsx';
import { OperationsPage } from './operations-page.tsx';

const jonas: SignedInUserFragment = {
  ...ingrid,
  id: 'jonas',
  name: 'Jonas Aasen',
  role: 'ADMINISTRATOR',
  municipality: { __typename: 'Municipality', id: 'lyngvik', name: 'Lyngvik' },
  scopes: ['SIGNED_IN', 'OPERATE'],
};

const parked: ProjectionRowFragment['parked'] = {
  __typename: 'ParkedStreamConnection',
  totalCount: 1,
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: '7' },
  edges: [
    {
      __typename: 'ParkedStreamEdge',
      cursor: '7',
      node: {
        __typename: 'ParkedStream',
        concept: 'case',
        streamId: '0192a5f3-0000-4000-8000-000000000001',
        revision: 4,
        eventId: 'position 7',
        eventType: null,
        reason: 'UnreadableEvent:tampered',
        attempts: 2,
        waiting: 3,
        parkedAt: '2026-11-22T08:00:00.000Z',
        lastTriedAt: '2026-11-22T08:10:00.000Z',
      },
    },
  ],
};

function aProjection(overrides: Partial<ProjectionRowFragment> = {}): ProjectionRowFragment {
  const since = '2026-11-01T08:00:00.000Z';
  return {
    __typename: 'Projection',
    name: 'queue',
    version: 1,
    position: '48213',
    head: '48213',
    lagSeconds: 0,
    live: { __typename: 'ProjectionTables', generation: 1, version: 1, since },
    previous: null,
    building: null,
    parked: { ...parked, totalCount: 0, edges: [] },
    ...overrides,
  };
}

const operations = (...projections: readonly ProjectionRowFragment[]) => ({
  operations: { __typename: 'Operations', projections },
});

describe('How the system does', () => {
  it('is said in one sentence when all is well', async () => {
    const api = apiAnswering({ Operations: () => operations(aProjection()) });
    renderPage(<OperationsPage />, { api, user: jonas });
    await screen.findByText('Alt er oppdatert.');
    expect(screen.getByRole('region', { name: 'Arbeidsliste og saksøk' }).textContent).toContain(
      'Oppdatert',
    );
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is for those who run it, and asks nothing for others', async () => {
    renderPage(<OperationsPage />, { api: apiAnswering({}), user: ingrid });
    await screen.findByRole('heading', { name: 'Dette er for dem som drifter Saksgang' });
  });

  it('names what is set aside, and why, without a word of the case', async () => {
    const api = apiAnswering({ Operations: () => operations(aProjection({ parked })) });
    renderPage(<OperationsPage />, { api, user: jonas });
    const row = await screen.findByRole('row', { name: /Sak 0192a5f3/ });
    expect(row.textContent).toContain('Hendelsen er endret utenom Saksgang');
    expect(row.textContent).toContain('nr. 5');
    expect(row.textContent).toContain('3 hendelser');
    expect(row.textContent).toContain('forsøkt 2 ganger');
  });

  it('shows how far a rebuild is, and about how long it will take', async () => {
    const building: ProjectionRowFragment['building'] = {
      __typename: 'ProjectionBuild',
      generation: 2,
      done: '100',
      target: '400',
      startedAt: '2026-11-22T08:00:00.000Z',
      secondsLeft: 12,
    };
    const api = apiAnswering({ Operations: () => operations(aProjection({ building })) });
    renderPage(<OperationsPage />, { api, user: jonas });
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar');
    expect([bar.value, bar.max]).toEqual([100, 400]);
    expect(screen.getByText('omtrent 12 sekunder igjen')).toBeTruthy();
    const button = screen.getByRole<HTMLButtonElement>('button', { name: /^Bygg på nytt/ });
    expect(button.disabled).toBe(true);
  });
});

describe('What can be done', () => {
  const sent: unknown[] = [];
  const api = (answer: object) =>
    apiAnswering({
      Operations: () => operations(aProjection({ parked })),
      RetryParkedStream: ({ input }) => {
        sent.push(input);
        return { retryParkedStream: answer };
      },
      SkipParkedStream: ({ input }) => {
        sent.push(input);
        return { skipParkedStream: answer };
      },
    });
  const changed = {
    __typename: 'ProjectionChanged',
    projection: { __typename: 'Projection', name: 'queue' },
  };
  const wanted = {
    projection: 'queue',
    concept: 'case',
    streamId: '0192a5f3-0000-4000-8000-000000000001',
  };

  it('is to try again, and to be told plainly when it failed again', async () => {
    const message = 'Det gikk ikke denne gangen heller.';
    const refused = { __typename: 'OperationRefused', code: 'OperationRefused', message };
    renderPage(<OperationsPage />, { api: api(refused), user: jonas });
    await userEvent.click(await screen.findByRole('button', { name: 'Prøv igjen: Sak 0192a5f3' }));
    await screen.findByText(message);
    expect(sent.at(-1)).toEqual(wanted);
  });

  it('is to skip, after having read what that means', async () => {
    sent.length = 0;
    renderPage(<OperationsPage />, { api: api(changed), user: jonas });
    await userEvent.click(await screen.findByRole('button', { name: 'Hopp over: Sak 0192a5f3' }));
    expect(sent).toEqual([]);
    await screen.findByText(/Det lagres at du gjorde dette/);
    await userEvent.click(screen.getByRole('button', { name: 'Ja, hopp over' }));
    await waitFor(() => expect(sent).toEqual([wanted]));
    await screen.findByText('Det som ventet, er hoppet over.');
  });
});
