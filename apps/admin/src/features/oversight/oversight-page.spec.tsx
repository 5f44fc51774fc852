import { describe, expect, it } from '@jest/globals';
import type { EmergencyNoticePartsFragment, SignedInUserFragment } from '@saksgang/graphql-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiAnswering } from '../../testing/api-answering.ts';
import { ingrid, renderPage } from '../../testing/render-page.tsx';
import { OversightPage } from './oversight-page.tsx';

const hanne: SignedInUserFragment = {
  ...ingrid,
  id: 'hanne',
  name: 'Hanne Vik',
  role: 'UNIT_LEADER',
  scopes: ['SIGNED_IN', 'CASE_READ', 'CASE_WRITE', 'ACCESS_MANAGE', 'ACCESS_REVIEW'],
};
const vilde: SignedInUserFragment = {
  ...ingrid,
  id: 'vilde',
  name: 'Vilde Nes',
  role: 'DATA_PROTECTION_OFFICER',
  scopes: ['SIGNED_IN', 'ACCESS_REVIEW'],
};

const review: EmergencyNoticePartsFragment['review'] = {
  __typename: 'EmergencyReview',
  by: { __typename: 'User', id: 'hanne', name: 'Hanne Vik' },
  at: '2026-11-21T08:00:00.000Z',
  isJustified: true,
  comment: 'Bakvakten måtte vite hvem som har omsorgen.',
};

function aNotice(
  overrides: Partial<EmergencyNoticePartsFragment> = {},
): EmergencyNoticePartsFragment {
  const told = (id: string, name: string) => ({ __typename: 'User', id, name }) as const;
  return {
    __typename: 'EmergencyNotice',
    id: 'e1',
    caseId: 'c1',
    caseNumber: '2026-0042',
    isYours: true,
    user: { __typename: 'User', id: 'even', name: 'Even Dahl', unit: 'Ettervern og fosterhjem' },
    purpose: 'ON_CALL_DUTY',
    reasons: 'Politiet ringte i natt.',
    takenAt: '2026-11-19T22:10:00.000Z',
    told: [
      {
        __typename: 'EmergencyTold',
        user: told('hanne', 'Hanne Vik'),
        role: 'UNIT_LEADER',
        seenAt: null,
      },
      {
        __typename: 'EmergencyTold',
        user: told('vilde', 'Vilde Nes'),
        role: 'DATA_PROTECTION_OFFICER',
        seenAt: '2026-11-20T07:00:00.000Z',
      },
    ],
    waitedDays: 2,
    isOverdue: false,
    review: null,
    ...overrides,
  };
}

function anApi(...notices: readonly EmergencyNoticePartsFragment[]) {
  return apiAnswering({
    EmergencyNotices: () => ({
      emergencyNotices: {
        __typename: 'EmergencyNoticeConnection',
        totalCount: notices.length,
        waitingCount: notices.filter(({ review: found }) => found === null).length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        edges: notices.map((node) => ({
          __typename: 'EmergencyNoticeEdge',
          cursor: node.id,
          node,
        })),
      },
    }),
    ReviewEmergencyAccess: () => ({
      reviewEmergencyAccess: { __typename: 'CaseChanged', revision: 9, position: '12' },
    }),
  });
}

const theOpening = { name: 'Even Dahl åpnet sak 2026-0042' };

describe('What was opened in haste', () => {
  it('says who, why, how long it has waited, and who knows of it', async () => {
    renderPage(<OversightPage />, { api: anApi(aNotice()), user: hanne });
    const card = await screen.findByRole('article', theOpening);
    expect(card.textContent).toContain('Bakvakt');
    expect(card.textContent).toContain('Politiet ringte i natt.');
    expect(card.textContent).toContain('Har ventet i 2 dager');
    expect(card.textContent).toContain('deg (leder): leser nå');
    expect(card.textContent).toContain('Vilde Nes (personvernombud): lest 20.11.2026 08:00');
    expect(within(card).getByRole('link', { name: 'Åpne saken' })).toBeTruthy();
  });

  it('stands out when it has waited for too long', async () => {
    const late = aNotice({ waitedDays: 9, isOverdue: true });
    renderPage(<OversightPage />, { api: anApi(late), user: hanne });
    await screen.findByText('Har ventet i 9 dager: for lenge');
  });

  it('is reviewed by a leader, in words', async () => {
    renderPage(<OversightPage />, { api: anApi(aNotice()), user: hanne });
    const person = userEvent.setup();
    await person.click(await screen.findByRole('button', { name: /^Vurder åpningen/ }));
    const form = screen.getByRole('form', { name: /^Vurder åpningen til Even Dahl/ });
    await person.click(within(form).getByRole('button', { name: 'Vurder' }));
    await within(form).findAllByText(/Feltet må fylles ut/);
    await person.click(within(form).getByRole('radio', { name: 'Ja' }));
    await person.type(within(form).getByRole('textbox'), 'Det var grunn til det.');
    await person.click(within(form).getByRole('button', { name: 'Vurder' }));
    await screen.findByText('Vurderingen er lagret');
  });

  it('is followed by the data protection officer, who opens no case and settles nothing', async () => {
    const notices = [aNotice({ isYours: false }), aNotice({ id: 'e2', review, waitedDays: null })];
    renderPage(<OversightPage />, { api: anApi(...notices), user: vilde });
    const waiting = await screen.findByRole('region', { name: 'Venter på vurdering' });
    expect(within(waiting).queryByRole('link')).toBeNull();
    expect(within(waiting).queryByRole('button')).toBeNull();
    const done = screen.getByRole('region', { name: 'Vurdert' });
    expect(done.textContent).toContain('Det var grunn til det');
    expect(done.textContent).toContain('Bakvakten måtte vite hvem som har omsorgen.');
  });

  it('is said plainly to be nothing when there is nothing', async () => {
    renderPage(<OversightPage />, { api: anApi(), user: vilde });
    await screen.findByRole('heading', { name: 'Ingen saker er åpnet i hast' });
  });

  it('is for those who answer for it, and asks nothing for others', async () => {
    renderPage(<OversightPage />, { api: apiAnswering({}), user: ingrid });
    await screen.findByRole('heading', { name: 'Dette er for dem som har tilsyn med tilgangen' });
  });
});
