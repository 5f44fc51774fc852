import { describe, expect, it } from '@jest/globals';
import type { LookReviewPageFragment, SignedInUserFragment } from '@saksgang/graphql-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiAnswering } from '../../testing/api-answering.ts';
import { ingrid, renderPage } from '../../testing/render-page.tsx';
import { LooksHomePage } from './looks-home-page.tsx';

const hanne: SignedInUserFragment = {
  ...ingrid,
  id: 'hanne',
  name: 'Hanne Vik',
  role: 'UNIT_LEADER',
  scopes: ['SIGNED_IN', 'CASE_READ', 'LOOKS_READ', 'ACCESS_REVIEW'],
};

const by = { __typename: 'User', id: 'hanne', name: 'Hanne Vik' } as const;
const finding: LookReviewPageFragment['findings'][number] = {
  __typename: 'LookFinding',
  id: 'finding',
  pattern: 'SAME_FAMILY_NAME',
  user: { __typename: 'User', id: 'mats', name: 'Mats Evju' },
  explanation: 'Mats Evju har samme etternavn som barnet i sak 2026-0001.',
  followUp: null,
};

function aReview(different: Partial<LookReviewPageFragment> = {}): LookReviewPageFragment {
  return {
    __typename: 'LookReview',
    month: '2026-11',
    ofEverybody: false,
    looks: 40,
    people: 3,
    findings: [finding],
    reviewed: null,
    ...different,
  };
}

describe('The month of whoever answers for looks', () => {
  it('points out what stands out, and why', async () => {
    const api = apiAnswering({ LookReview: () => ({ lookReview: aReview() }) });
    renderPage(<LooksHomePage />, { api, user: hanne });
    const row = await screen.findByRole('row', { name: /Samme etternavn/ });
    expect(row.textContent).toContain('har samme etternavn som barnet i sak 2026-0001');
    expect(screen.getByText('40 oppslag av 3 personer. 1 ting skiller seg ut.')).toBeDefined();
  });

  it('is followed up with words, by the keyboard alone', async () => {
    const sent: unknown[] = [];
    let review = aReview();
    const api = apiAnswering({
      LookReview: () => ({ lookReview: review }),
      FollowUpLooks: (variables: unknown) => {
        sent.push(variables);
        const followUp = {
          __typename: 'LookFollowUp',
          words: 'De er ikke i slekt.',
          at: '2026-11-22T09:00:00.000Z',
          by,
        } as const;
        review = aReview({ findings: [{ ...finding, followUp }] });
        return { followUpLooks: { __typename: 'LookReviewChanged', revision: 0, position: '7' } };
      },
    });
    renderPage(<LooksHomePage />, { api, user: hanne });
    const person = userEvent.setup();
    const row = await screen.findByRole('row', { name: /Samme etternavn/ });
    within(row).getByRole('button', { name: 'Følg opp: Samme etternavn, Mats Evju' }).focus();
    await person.keyboard('{Enter}');
    await person.type(within(row).getByLabelText('Hva fikk du vite?'), 'De er ikke i slekt.');
    await person.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Hanne Vik, 22.11.2026 10:00');
    expect(sent).toMatchObject([{ input: { findingId: 'finding', words: 'De er ikke i slekt.' } }]);
  });

  it('is gone through when nothing stands out, too', async () => {
    let review = aReview({ findings: [] });
    const api = apiAnswering({
      LookReview: () => ({ lookReview: review }),
      CompleteLookReview: () => {
        const at = '2026-11-22T09:00:00.000Z';
        review = aReview({ findings: [], reviewed: { __typename: 'LookReviewed', at, by } });
        return {
          completeLookReview: { __typename: 'LookReviewChanged', revision: 0, position: '7' },
        };
      },
    });
    renderPage(<LooksHomePage />, { api, user: hanne });
    await screen.findByText('Ingenting skiller seg ut');
    await userEvent.click(screen.getByRole('button', { name: 'Måneden er gått gjennom' }));
    await screen.findByText('Gått gjennom av Hanne Vik, 22.11.2026 10:00');
  });

  it('is not for others, who are asked nothing for', async () => {
    renderPage(<LooksHomePage />, { api: apiAnswering({}), user: ingrid });
    await screen.findByRole('heading', { name: 'Siden er for dem som svarer for innsyn' });
  });
});
