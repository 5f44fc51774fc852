import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { apiAnswering } from '../../testing/api-answering.ts';
import { ingrid, renderPage } from '../../testing/render-page.tsx';
import { CaseMomentContext } from './case-moment.ts';
import { useCanEdit } from './use-can-edit.ts';

function Answer() {
  return <p>{useCanEdit() ? 'kan skrive' : 'kan bare lese'}</p>;
}

function show(isPast: boolean, user = ingrid) {
  renderPage(
    <CaseMomentContext value={{ caseId: 'maja', revision: 4, isPast, today: '2026-06-16' }}>
      <Answer />
    </CaseMomentContext>,
    { api: apiAnswering({}), user },
  );
}

describe('Writing in a case', () => {
  it('is open now to those who may record facts', () => {
    show(false);
    expect(screen.getByText('kan skrive')).toBeTruthy();
  });

  it('is never open in the past, whoever looks', () => {
    show(true);
    expect(screen.getByText('kan bare lese')).toBeTruthy();
  });

  it('is not open to those who only read', () => {
    show(false, { ...ingrid, role: 'QUALITY', scopes: ['SIGNED_IN', 'CASE_READ', 'EVENTS_READ'] });
    expect(screen.getByText('kan bare lese')).toBeTruthy();
  });
});
