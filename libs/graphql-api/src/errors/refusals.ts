import type {
  AnyRefusal,
  CaseChange,
  ErasureChange,
  ErasureRefusal,
  LookReviewChange,
  LookReviewRefusal,
  PersonChange,
} from '@saksgang/application';
import type { CaseId, InvalidField } from '@saksgang/domain';
import { isRule, type Rule } from './field-rules.ts';

/** A field that breaks a rule, by its path in the input. */
export interface FieldIssue {
  readonly field: string;
  readonly rule: Rule;
  readonly basis: string | null;
}

export interface InvalidInput {
  readonly code: 'InvalidInput';
  readonly issues: readonly FieldIssue[];
}

/** A lost race, with what is needed to show what happened in between. */
export interface Stale {
  readonly code: 'StaleRevision';
  readonly caseId: CaseId;
  readonly seen: number;
  readonly currentRevision: number;
}

/** What the sender of a command saw, to answer a lost race with. */
export interface Sight {
  readonly caseId?: CaseId;
  readonly expectedRevision?: number | null;
}

type MemberOf<Refused> = Refused extends { readonly code: 'InvalidField' }
  ? InvalidInput & { readonly __typename: 'InvalidInput' }
  : Refused extends { readonly code: 'StaleRevision' }
    ? Stale & { readonly __typename: 'StaleRevision' }
    : Refused extends { readonly code: infer Code }
      ? Refused & { readonly __typename: Code }
      : never;

export type CaseChanged = CaseChange & { readonly __typename: 'CaseChanged' };
export type PersonChanged = PersonChange & { readonly __typename: 'PersonChanged' };
export type LookReviewChanged = LookReviewChange & { readonly __typename: 'LookReviewChanged' };
export type ErasureChanged = ErasureChange & { readonly __typename: 'ErasureChanged' };

/** Whatever any command may be refused for. */
export type SomeRefusal = AnyRefusal | ErasureRefusal | LookReviewRefusal;

export function invalidInput(issues: readonly FieldIssue[]): MemberOf<InvalidField> {
  return { __typename: 'InvalidInput', code: 'InvalidInput', issues };
}

/** A refusal as the member of its mutation's union: the code is the type's name. */
export function memberOf<Refused extends SomeRefusal>(
  refusal: Refused,
  sight: Sight,
): MemberOf<Refused> {
  // The compiler cannot follow a union through a function; `translate` is checked case by case.
  return translate(refusal, sight) as MemberOf<Refused>;
}

function translate(refusal: SomeRefusal, { caseId, expectedRevision }: Sight) {
  switch (refusal.code) {
    case 'InvalidField':
      return invalidInput([issueOf(refusal)]);
    case 'StaleRevision':
      return {
        __typename: refusal.code,
        code: refusal.code,
        caseId,
        seen: expectedRevision ?? -1,
        currentRevision: refusal.currentRevision ?? -1,
      };
    default:
      return { ...refusal, __typename: refusal.code };
  }
}

function issueOf({ field, rule, basis }: InvalidField): FieldIssue {
  return { field: asInput(field), rule, basis: basis ?? null };
}

/** The domain's path (`contents[0].code`, `birth.date`) as the input writes it. */
function asInput(field: string): string {
  return field.replaceAll(/\[(\d+)\]/g, '.$1').replace(/birth\.date$/, 'birthDate');
}

/** The rule a boundary schema names in its message. */
export function boundaryRule(message: string): Rule {
  return isRule(message) ? message : 'wrongType';
}
