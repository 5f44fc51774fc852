import type { Instant } from '@saksgang/kernel';
import type { Position } from '../envelope.ts';

/** One set of a projection's tables. */
export interface GenerationKey {
  readonly projection: string;
  /** 1, 2, 3 …: every build takes the next. */
  readonly generation: number;
}

/** How far one set of tables is, and what it is for. */
export interface Generation extends GenerationKey {
  /** Which version of the projection fills it. */
  readonly version: number;
  /** `live` answers the questions; `retired` did before, and is kept up to date to go back to. */
  readonly state: 'live' | 'building' | 'retired';
  readonly position: Position;
  /** Where a build has to come to; the head of the feed when it began. */
  readonly target: Position;
  /** When it came into this state. */
  readonly since: Instant;
}
