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
  const isWanted = wantedAcr.length === 0 || (acr !== null && wantedAcr.includes(acr));
  return isWanted && Date.parse(now) - Date.parse(authenticatedAt) <= within * 1000;
}
