import type { CaseAccess, CaseReview, Emergency, Told } from '@saksgang/domain';
import type { Instant } from '@saksgang/kernel';

export type ConflictView = CaseAccess['conflicts'][number];
export type EmergencyReviewView = NonNullable<Emergency['review']>;
export type CaseReviewView = CaseReview;

/** Somebody who was told, and when they read it. */
export interface EmergencyToldView extends Told {
  readonly seenAt: Instant | null;
}
