import type { Instant } from '@saksgang/kernel';
import type { UserId } from './ids.ts';

/** What every command carries from outside: who acts, and the system's clock. */
export interface Act {
  readonly by: UserId;
  readonly now: Instant;
}
