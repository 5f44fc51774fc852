import { Select } from '@navikt/ds-react';
import { useController, type FieldValues } from 'react-hook-form';
import { fieldId } from './field-id.ts';
import type { FieldProps } from './form-text-field.tsx';

/** Something to choose, and what it is called on screen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

interface FormSelectProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly choices: readonly Choice[];
  /** The first, empty line. Without it one of the choices is always chosen. */
  readonly emptyLabel?: string;
}

/** One of a few known things, as a list that opens. */
export function FormSelect<Values extends FieldValues>({
  control,
  name,
  required,
  choices,
  emptyLabel,
  ...props
}: FormSelectProps<Values>) {
  const { field, fieldState } = useController({ control, name, rules: { required } });
  return (
    <Select size="small" {...props} {...field} id={fieldId(name)} error={fieldState.error?.message}>
      {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}
