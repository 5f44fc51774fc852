import type { LookReviewView } from '@saksgang/application';

/** Who went through a month last, and when. */
export type LookReviewedView = NonNullable<LookReviewView['reviewed']>;
