import type { CaseAccess, CaseReview, Emergency } from '@saksgang/domain';

export type ConflictView = CaseAccess['conflicts'][number];
export type EmergencyReviewView = NonNullable<Emergency['review']>;
export type CaseReviewView = CaseReview;
