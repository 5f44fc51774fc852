import { describe, expect, it } from '@jest/globals';
import { instant } from '@saksgang/kernel';
import { requesterFor } from '../testing/index.ts';
import type { Proof } from './requester.ts';
import { hasJustProven } from './step-up.ts';

const now = instant('2026-03-02T12:00:00Z');
const tor = requesterFor('tor');
const proven = (proof: Partial<Proof>) => {
  const complete = { authenticatedAt: now, acr: null, wantedAcr: [], ...proof };
  return hasJustProven({ ...tor, proof: complete }, now, 600);
};

describe('Who takes a step that can’t be taken back', () => {
  it.each([
    ['at this moment', '2026-03-02T12:00:00Z', true],
    ['ten minutes ago', '2026-03-02T11:50:00Z', true],
    ['a moment longer ago than that', '2026-03-02T11:49:59.999Z', false],
    ['this morning', '2026-03-02T08:00:00Z', false],
    ['by a clock that is a little ahead of ours', '2026-03-02T12:00:05Z', true],
  ])('and has proven who they are %s: %s, %s', (_when, at, answer) => {
    expect(proven({ authenticatedAt: instant(at) })).toBe(answer);
  });

  it('has not proven it where the issuer does not say when', () => {
    expect(proven({ authenticatedAt: null })).toBe(false);
  });

  it.each([
    ['high', ['high'], true],
    ['high', ['substantial', 'high'], true],
    ['low', ['substantial', 'high'], false],
    [null, ['high'], false],
    ['low', [], true],
  ])('by the level %s where %j is wanted: %s', (acr, wantedAcr, answer) => {
    expect(proven({ acr, wantedAcr })).toBe(answer);
  });

  it('is never a machine', () => {
    expect(hasJustProven({ ...tor, proof: null }, now, 600)).toBe(false);
  });
});
