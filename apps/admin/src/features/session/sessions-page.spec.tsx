import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiAnswering } from '../../testing/api-answering.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { SessionsPage } from './sessions-page.tsx';
import type { Session } from './sessions.ts';

afterEach(() => void Reflect.deleteProperty(globalThis, 'fetch'));

const here: Session = {
  id: 'a1',
  name: 'Ingrid Solheim',
  signedInBy: 'Entra ID',
  signedInAt: '2026-11-22T07:00:00.000Z',
  usedAt: '2026-11-22T10:00:00.000Z',
  endsAt: '2026-11-22T19:00:00.000Z',
  isThis: true,
};
const there: Session = { ...here, id: 'b2', usedAt: '2026-11-22T09:00:00.000Z', isThis: false };
const hers: Session = { ...there, id: 'c3', name: 'Siri Berg' };

/** The service, which answers with what is left. @returns what it was asked to end */
function answering(own: readonly Session[], everybodys: readonly Session[] | null = null) {
  const ended: unknown[] = [];
  let left = own;
  globalThis.fetch = async (_url, init) => {
    if (init?.method === 'POST') {
      ended.push(JSON.parse(typeof init.body === 'string' ? init.body : ''));
      left = left.filter(({ isThis }) => isThis);
    }
    return { ok: true, json: async () => ({ own: left, everybodys }) } as Response;
  };
  return ended;
}

const show = () => renderPage(<SessionsPage />, { api: apiAnswering({}) });

describe('Where one is signed in', () => {
  it('is told with when and how, and which of it is here', async () => {
    answering([here, there]);
    show();
    const rows = within(await screen.findByRole('table', { name: 'Dine økter' })).getAllByRole(
      'row',
    );
    expect(rows[1]?.textContent).toContain('22.11.2026 08:00 med Entra ID');
    expect(rows[1]?.textContent).toContain('Denne økten');
    expect(rows[2]?.textContent).toContain('Avslutt');
  });

  it('is ended there, and not here: that is signing out', async () => {
    const ended = answering([here, there]);
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Avslutt økten/ }));
    expect(ended).toEqual([{ id: 'b2' }]);
    await screen.findByText(/Økten er avsluttet/);
    expect(screen.queryByRole('button', { name: /^Avslutt/ })).toBeNull();
  });

  it('is ended everywhere else at once', async () => {
    const ended = answering([here, there]);
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Avslutt alle andre' }));
    expect(ended).toEqual([{ others: true }]);
  });
});

describe('Everybody’s sessions', () => {
  it('are for whoever runs the system', async () => {
    answering([here]);
    show();
    await screen.findByRole('table', { name: 'Dine økter' });
    expect(screen.queryByText('Siri Berg')).toBeNull();
  });

  it('are told by name, and ended one by one', async () => {
    const ended = answering([here], [here, hers]);
    show();
    await userEvent.click(await screen.findByRole('button', { name: /Siri Berg/ }));
    expect(ended).toEqual([{ id: 'c3' }]);
  });
});
