import type { LookedAt, ShownList } from '@saksgang/domain';
import type { Position } from '@saksgang/event-store';
import type { Instant } from '@saksgang/kernel';
import type { Page, PageRequest } from '../read-models.ts';

/** What somebody had before them. */
export type LookPart = LookedAt | ShownList;

/** One person who had one child before them. Ids and codes only. */
export interface LookRow {
  readonly lookId: string;
  readonly at: Instant;
  readonly by: string;
  /** What they worked as then, and where. */
  readonly role: string;
  readonly unit: string;
  readonly caseId: string;
  /** The child; null in the oldest looks. */
  readonly personId: string | null;
  readonly part: LookPart;
  /** The revision shown, when it was a past one. */
  readonly revision: number | null;
  readonly relation: string;
}

interface Kept {
  readonly tenant: string;
}

/** Who looked at what, apart from everything else that is read: the newest first. */
export interface Looks {
  atCase(query: PageRequest & Kept & { readonly caseId: string }): Promise<Page<LookRow>>;
  /**
   * Everything in a month that somebody chose to look at: a queue shows what lies in it, whoever it is.
   * @param query `month` in Norway, `2026-11`; `unit` null: of everybody in the municipality
   */
  chosenIn(
    query: Kept & { readonly month: string; readonly unit: string | null },
  ): Promise<readonly LookRow[]>;
  /** Waits, at most five seconds, until the tables hold everything up to `position`; false when they do not. */
  waitFor(position: Position): Promise<boolean>;
}
