import type { ErasureOutcome } from '@saksgang/graphql-client';

/** What the form for a decision holds while it is written. */
export interface DecideValues {
  readonly outcome: ErasureOutcome | '';
  readonly reasons: string;
  readonly permission: {
    readonly reference: string;
    readonly grantedOn: string;
    readonly escrowConfirmed: boolean;
  };
}
