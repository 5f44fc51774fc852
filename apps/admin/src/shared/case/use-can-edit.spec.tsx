import { describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { apiAnswering } from '../../testing/api-answering.ts';
import { ingrid, renderPage } from '../../testing/render-page.tsx';
import { CaseMomentContext, type CaseMoment } from './case-moment.ts';
import type { FormName } from './form-names.ts';
import { useCanEdit } from './use-can-edit.ts';

function Answer({ form }: { readonly form: FormName }) {
  const canEdit = useCanEdit();
  return <p>{canEdit(form) ? 'kan skrive' : 'kan bare lese'}</p>;
}

function show(moment: Partial<CaseMoment>, user = ingrid, form: FormName = 'writeNote') {
  const now = { caseId: 'maja', revision: 4, isPast: false, isClosed: false, today: '2026-06-16' };
  renderPage(
    <CaseMomentContext value={{ ...now, ...moment }}>
      <Answer form={form} />
    </CaseMomentContext>,
    { api: apiAnswering({}), user },
  );
}

describe('Writing in a case', () => {
  it('is open now to those who may record facts', () => {
    show({});
    expect(screen.getByText('kan skrive')).toBeTruthy();
  });

  it('is never open in the past, whoever looks', () => {
    show({ isPast: true });
    expect(screen.getByText('kan bare lese')).toBeTruthy();
  });

  it('is not open to those who only read', () => {
    show({}, { ...ingrid, role: 'QUALITY', scopes: ['SIGNED_IN', 'CASE_READ', 'EVENTS_READ'] });
    expect(screen.getByText('kan bare lese')).toBeTruthy();
  });

  it('is, for those who review, to open a case for review: now, closed or not', () => {
    const scopes = ['SIGNED_IN', 'CASE_READ', 'CASE_REVIEW'] as const;
    const amal = { ...ingrid, role: 'QUALITY', scopes: [...scopes] } as const;
    show({ isClosed: true }, amal, 'openForReview');
    expect(screen.getByText('kan skrive')).toBeTruthy();
    cleanup();
    show({ isPast: true }, amal, 'openForReview');
    expect(screen.getByText('kan bare lese')).toBeTruthy();
  });

  it('waits in a closed case until it is reopened', () => {
    show({ isClosed: true });
    expect(screen.getByText('kan bare lese')).toBeTruthy();
  });

  it.each(['reopenCase', 'notifyReporter', 'omitNotification'] as const)(
    'is still open in a closed case for %s',
    (form) => {
      show({ isClosed: true }, ingrid, form);
      expect(screen.getByText('kan skrive')).toBeTruthy();
    },
  );
});
