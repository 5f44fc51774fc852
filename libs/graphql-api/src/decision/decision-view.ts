import type { Decision } from '@saksgang/domain';

export type DecisionReturnView = NonNullable<Decision['returned']>;
export type DecisionApprovalView = NonNullable<Decision['approved']>;
