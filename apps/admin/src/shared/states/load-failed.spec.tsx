import { CombinedGraphQLErrors } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { chooseLanguage } from '../texts/i18n.ts';
import { LoadFailed } from './load-failed.tsx';

const refused = (extensions: Readonly<Record<string, unknown>>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'For programs.', extensions }] });

function show(error: unknown) {
  render(<LoadFailed error={error} onRetry={() => undefined} />);
}

describe('Where there was no answer', () => {
  it.each([
    ['nb', /Vent 42 sekunder, og prøv igjen/],
    ['nn', /Vent 42 sekund, og prøv igjen/],
    ['en', /Wait 42 seconds, and try again/],
  ] as const)('it says when to ask again, if too much was asked (%s)', async (language, said) => {
    await chooseLanguage(language);
    show(refused({ code: 'RATE_LIMITED', retryAfterSeconds: 42 }));
    await screen.findByText(said);
    await chooseLanguage('nb');
  });

  it('it offers to load the page anew, if the service knows the page no more', async () => {
    show(refused({ code: 'PERSISTED_QUERY_NOT_FOUND' }));
    await screen.findByText(/Saksgang er oppdatert/);
    expect(screen.getByRole('button').textContent).toBe('Last på nytt');
  });

  it('it says so, if there was silence', async () => {
    show(new Error('Failed to fetch'));
    await screen.findByText('Tjenesten svarte ikke. Ingenting er endret.');
    expect(screen.getByRole('button').textContent).toBe('Prøv igjen');
  });
});
