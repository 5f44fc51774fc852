import type { RefusalFragment } from '@saksgang/graphql-client';
import { get, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';

type Form<Values extends FieldValues> = Pick<UseFormReturn<Values>, 'getValues' | 'setError'>;

/**
 * Puts the API's issues at the fields they are about, and moves focus to the first.
 * @param fieldOf finds the form's name for a path of the input
 * @returns the sentences that belong to no field of the form
 */
export function placeIssues<Values extends FieldValues>(
  form: Form<Values>,
  refusal: RefusalFragment,
  fieldOf: (inputPath: string) => string,
): readonly string[] {
  if (refusal.__typename !== 'InvalidInput') return [];
  const values = form.getValues();
  let placed = 0;
  const homeless: string[] = [];
  for (const { field, message } of refusal.issues) {
    const name = fieldOf(field);
    if (isFieldOf(values, name)) {
      form.setError(name, { type: 'api', message }, { shouldFocus: placed++ === 0 });
    } else homeless.push(message);
  }
  return homeless;
}

function isFieldOf<Values extends FieldValues>(
  values: Values,
  name: string,
): name is FieldPath<Values> {
  return get(values, name) !== undefined;
}
