import { describe, expect, it } from '@jest/globals';
import type { Scope } from '@saksgang/graphql-client';
import { screen } from '@testing-library/react';
import { apiAnswering } from '../testing/api-answering.ts';
import { ingrid, renderPage } from '../testing/render-page.tsx';
import { useHome } from './use-home.ts';

function Answer() {
  return <p>{useHome()}</p>;
}

describe('The day of somebody', () => {
  it.each<[string, readonly Scope[], string]>([
    ['who works in cases begins at the tasks', ['CASE_READ', 'CASE_WRITE'], '/oppgaver'],
    [
      'who decides erasures too begins there',
      ['CASE_READ', 'CASE_WRITE', 'ERASURE_HANDLE'],
      '/oppgaver',
    ],
    ['who reviews cases begins there', ['CASE_READ', 'CASE_REVIEW'], '/oppgaver'],
    [
      'who looks after the archive begins at the erasures',
      ['CASE_READ', 'ERASURE_HANDLE'],
      '/sletting',
    ],
    ['who looks after privacy begins at the looks', ['LOOKS_READ'], '/innsyn'],
    ['who looks after the machine begins at the machine', ['OPERATE'], '/drift'],
  ])('%s', (_who, scopes, home) => {
    renderPage(<Answer />, { api: apiAnswering({}), user: { ...ingrid, scopes: [...scopes] } });
    expect(screen.getByText(home)).toBeTruthy();
  });
});
