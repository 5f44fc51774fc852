import type { Investigation } from '@saksgang/domain';

export type AssessmentView = NonNullable<Investigation['assessment']>;
export type ConclusionView = NonNullable<Investigation['conclusion']>;
