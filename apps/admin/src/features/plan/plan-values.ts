/** A plan as it is written. */
export interface PlanValues {
  readonly kind: string;
  readonly startsOn: string;
  readonly evaluateBy: string;
  readonly goals: readonly { readonly text: string }[];
  readonly content: string;
}
