import type { Instant } from '@saksgang/kernel';
import type { UserId } from './ids.ts';

/** What every command carries from outside: who acts, and the system's clock. */
export interface Act {
  readonly by: UserId;
  readonly now: Instant;
  /** Other accounts of the same person: whoever has two is still one. */
  readonly alsoAs?: readonly UserId[];
  /** Every account of those who lead whoever acts (fvl § 6 third paragraph). */
  readonly superiors?: readonly UserId[];
}

/** Every account of the person who acts. */
export function accountsOf({ by, alsoAs = [] }: Act): readonly string[] {
  return [by, ...alsoAs];
}
