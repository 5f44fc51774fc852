import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiAnswering } from '../../testing/api-answering.ts';
import { ingrid, renderPage } from '../../testing/render-page.tsx';
import { aQueue, aRow } from './a-queue.ts';
import { QueuePage } from './queue-page.tsx';

const johan = aRow({ caseId: 'johan', childName: 'Johan Haugset', revision: 4 });
const assigned = { assignCase: { __typename: 'CaseChanged', revision: 5, position: '48214' } };

describe('The queue by keyboard', () => {
  it('moves down with j and up with k, and opens the case in hand with Enter', async () => {
    renderPage(<QueuePage />, { api: apiAnswering({ WorkQueue: () => aQueue([aRow(), johan]) }) });
    await screen.findByRole('link', { name: 'Tiril Haugset' });
    await userEvent.keyboard('jj');
    expect(document.activeElement?.textContent).toBe('Johan Haugset');
    await userEvent.keyboard('k{Enter}');
    expect(screen.getByTestId('address').textContent).toBe('/sak/tiril');
  });

  it('takes on the unassigned case in hand with a, from the revision that was shown', async () => {
    const inputs: unknown[] = [];
    const api = apiAnswering({
      WorkQueue: () => aQueue([aRow(), johan]),
      AssignCase: ({ input }) => {
        inputs.push(input);
        return assigned;
      },
    });
    renderPage(<QueuePage />, { api });
    await screen.findByRole('link', { name: 'Tiril Haugset' });
    await userEvent.keyboard('jja');
    await screen.findByText('Saken er tildelt deg.');
    expect(inputs).toEqual([
      expect.objectContaining({ caseId: 'johan', to: 'ingrid', expectedRevision: 4 }),
    ]);
  });

  it('asks for the list again with one’s own write in it', async () => {
    const asked: unknown[] = [];
    const api = apiAnswering({
      WorkQueue: ({ minPosition }) => {
        asked.push(minPosition);
        return aQueue([aRow()]);
      },
      AssignCase: () => ({ assignCase: { ...assigned.assignCase, position: '48300' } }),
    });
    renderPage(<QueuePage />, { api });
    await screen.findByRole('link', { name: 'Tiril Haugset' });
    await userEvent.keyboard('ja');
    await screen.findByText('Saken er tildelt deg.');
    expect(asked.at(-1)).toBe('48300');
  });

  it('moves to the search with /, and letters written there are letters', async () => {
    renderPage(<QueuePage />, { api: apiAnswering({ WorkQueue: () => aQueue([aRow()]) }) });
    await screen.findByRole('link', { name: 'Tiril Haugset' });
    await userEvent.keyboard('/j');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('j');
  });
});

describe('The action of a row', () => {
  it('shows on the row in hand only, and only where nobody has the case', async () => {
    const mine = aRow({
      caseId: 'ida',
      childName: 'Ida Dahl',
      responsible: { __typename: 'User', id: 'ingrid', name: 'Ingrid Solheim', initials: 'IS' },
    });
    const api = apiAnswering({ WorkQueue: () => aQueue([aRow(), mine]) });
    renderPage(<QueuePage />, { api });
    await screen.findByRole('link', { name: 'Tiril Haugset' });
    expect(screen.queryByRole('button', { name: 'Tildel meg' })).toBeNull();
    await userEvent.keyboard('j');
    expect(screen.getAllByRole('button', { name: 'Tildel meg' })).toHaveLength(1);
    await userEvent.keyboard('j');
    expect(screen.queryByRole('button', { name: 'Tildel meg' })).toBeNull();
  });

  it('is not offered to those who may only read', async () => {
    const reader = { ...ingrid, scopes: ['SIGNED_IN', 'CASE_READ'] as const };
    const api = apiAnswering({ WorkQueue: () => aQueue([aRow()]) });
    renderPage(<QueuePage />, { api, user: reader });
    await screen.findByRole('link', { name: 'Tiril Haugset' });
    await userEvent.keyboard('j');
    expect(screen.queryByRole('button', { name: 'Tildel meg' })).toBeNull();
  });

  it('tells the refusal when somebody was first', async () => {
    const api = apiAnswering({
      WorkQueue: () => aQueue([aRow()]),
      AssignCase: () => ({
        assignCase: { __typename: 'NotFound', code: 'notFound', message: 'Saken finnes ikke.' },
      }),
    });
    renderPage(<QueuePage />, { api });
    await screen.findByRole('link', { name: 'Tiril Haugset' });
    await userEvent.keyboard('ja');
    expect(await screen.findByText('Saken finnes ikke.')).toBeTruthy();
  });
});

describe('What the queue shows', () => {
  it('is asked for as the address says, and the horizon strip changes both', async () => {
    const asked: unknown[] = [];
    const api = apiAnswering({
      WorkQueue: ({ filter }) => {
        asked.push(filter);
        return aQueue([aRow()]);
      },
    });
    renderPage(<QueuePage />, { api, at: '/oppgaver?fane=enheten&fase=vedtak' });
    await userEvent.click(await screen.findByRole('button', { name: /i dag/ }));
    expect(screen.getByTestId('address').textContent).toBe(
      '/oppgaver?fane=enheten&frist=i-dag&fase=vedtak',
    );
    expect(asked).toEqual([
      expect.objectContaining({ tab: 'UNIT', phase: 'DECISION' }),
      expect.objectContaining({ tab: 'UNIT', phase: 'DECISION', horizon: 'TODAY' }),
    ]);
  });

  it('grows by a page at a time', async () => {
    const api = apiAnswering({
      WorkQueue: ({ after }) => (after === 'tiril' ? aQueue([johan]) : aQueue([aRow()], 2)),
    });
    renderPage(<QueuePage />, { api });
    await userEvent.click(await screen.findByRole('button', { name: 'Vis flere' }));
    expect(await screen.findByRole('link', { name: 'Johan Haugset' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tiril Haugset' })).toBeTruthy();
  });

  it('says that nothing is lost when the list cannot be fetched, and tries again on request', async () => {
    let silent = true;
    const api = apiAnswering({
      WorkQueue: () => {
        if (silent) throw new Error('silent');
        return aQueue([aRow()]);
      },
    });
    renderPage(<QueuePage />, { api });
    await screen.findByText('Tjenesten svarte ikke. Ingenting er endret.');
    silent = false;
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    expect(await screen.findByRole('link', { name: 'Tiril Haugset' })).toBeTruthy();
  });
});
