import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CaseDecisionFragment } from '@saksgang/graphql-client';
import { CaseMomentContext } from '../../shared/case/case-moment.ts';
import { apiAnswering } from '../../testing/api-answering.ts';
import { ingrid, renderPage } from '../../testing/render-page.tsx';
import { DecisionCard } from './decision-card.tsx';
import { decisionSections } from './decision-sections.ts';

const tor = {
  ...ingrid,
  id: 'tor',
  name: 'Tor Håkon Bjerke',
  role: 'APPROVER',
  scopes: [...ingrid.scopes, 'DECISION_APPROVE'],
} as const;

const proposal: CaseDecisionFragment = {
  __typename: 'Decision',
  id: 'decision',
  investigationId: 'investigation',
  kind: 'MEASURES',
  outcome: null,
  title: 'veiledning i hjemmet',
  legalBasis: {
    __typename: 'LegalBasis',
    law: 'BVL2021',
    chapter: '3',
    paragraph: '1',
    subsection: null,
    letter: null,
    text: 'bvl § 3-1',
  },
  sections: decisionSections.map((section) => ({
    __typename: 'DecisionSection',
    section,
    text: `Begrunnelse for ${section}`,
    notApplicable: false,
  })),
  status: 'PROPOSED',
  contentHash: 'c81d40f62ba97e13',
  proposedOn: '2026-06-15',
  proposedAt: '2026-06-15T14:02:00Z',
  proposedBy: { __typename: 'User', id: 'ingrid', name: 'Ingrid Solheim' },
  returned: null,
  approved: null,
};

function show(user: typeof ingrid, isPast = false) {
  const sent: unknown[] = [];
  const api = apiAnswering({
    ApproveDecision: ({ input }) => {
      sent.push(input);
      return { approveDecision: { __typename: 'CaseChanged', revision: 14, position: '90' } };
    },
  });
  renderPage(
    <CaseMomentContext
      value={{ caseId: 'maja', revision: 13, isPast, isClosed: false, today: '2026-06-16' }}
    >
      <DecisionCard decision={proposal} index={0} />
    </CaseMomentContext>,
    { api, user },
  );
  return sent;
}

const approve = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Godkjenn vedtaket' });

async function openPoints(count: number) {
  for (let point = 0; point < count; point++) {
    await userEvent.click(screen.getByRole('button', { name: 'Neste punkt' }));
  }
}

describe('Approving a decision', () => {
  it('is closed until every section has been opened, and says how many are left', async () => {
    show(tor);
    expect(approve().disabled).toBe(true);
    await openPoints(8);
    expect(approve().disabled).toBe(true);
    expect(screen.getByText(/1 punkt er ikke åpnet/)).toBeTruthy();
  });

  it('approves exactly what was shown', async () => {
    const sent = show(tor);
    await openPoints(9);
    await userEvent.click(approve());
    expect(await screen.findByText('Vedtaket er fattet, hendelse 15.')).toBeTruthy();
    expect(sent).toEqual([
      expect.objectContaining({ decisionId: 'decision', contentHash: 'c81d40f62ba97e13' }),
    ]);
  });

  it('is not offered to the one who proposed it, who sees why', () => {
    show({ ...ingrid, scopes: tor.scopes });
    expect(screen.queryByRole('button', { name: 'Godkjenn vedtaket' })).toBeNull();
    expect(screen.getByText(/Du foreslo dette vedtaket og kan ikke godkjenne det/)).toBeTruthy();
  });

  it('is not offered to those without the right to approve', () => {
    show({ ...ingrid, id: 'mats' });
    expect(screen.queryByRole('button', { name: 'Godkjenn vedtaket' })).toBeNull();
    expect(screen.getByText(/venter på en som har rett til å godkjenne/)).toBeTruthy();
  });

  it('is not offered in the past', () => {
    show(tor, true);
    expect(screen.queryByRole('button', { name: 'Godkjenn vedtaket' })).toBeNull();
  });
});
