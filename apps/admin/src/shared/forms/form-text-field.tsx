import { TextField, type TextFieldProps } from '@navikt/ds-react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { fieldId } from './field-id.ts';

/** What every field of a form takes: the form it belongs to, its name there, and what it asks for. */
export interface FieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly description?: string;
  /** The sentence shown when it is left empty; without it the field may be. */
  readonly required?: string;
}

interface FormTextFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly type?: TextFieldProps['type'];
  readonly inputMode?: TextFieldProps['inputMode'];
  readonly autoComplete?: string;
  readonly className?: string;
}

/** One line of text. */
export function FormTextField<Values extends FieldValues>({
  control,
  name,
  required,
  ...props
}: FormTextFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name, rules: { required } });
  return (
    <TextField
      size="small"
      autoComplete="off"
      {...props}
      {...field}
      id={fieldId(name)}
      error={fieldState.error?.message}
    />
  );
}
