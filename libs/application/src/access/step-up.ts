import type { Instant } from '@saksgang/kernel';
import type { Requester } from './requester.ts';

/**
 * Has this person just proven who they are, as well as the steps ask that can't be taken back? Whoever finds an
 * unlocked screen has not; a machine never has.
 * @param within seconds
 */
export function hasJustProven({ proof }: Requester, now: Instant, within: number): boolean {
  if (!proof?.authenticatedAt) return false;
  const { authenticatedAt, acr, wantedAcr } = proof;
  return (
    isWantedLevel(acr, wantedAcr) && Date.parse(now) - Date.parse(authenticatedAt) <= within * 1000
  );
}

/** Is a level of assurance (`acr`) one of those wanted? Any is, where none are. */
export function isWantedLevel(acr: string | null, wanted: readonly string[]): boolean {
  return wanted.length === 0 || (acr !== null && wanted.includes(acr));
}
