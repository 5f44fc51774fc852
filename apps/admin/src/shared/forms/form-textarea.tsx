import { Textarea } from '@navikt/ds-react';
import { useController, type FieldValues } from 'react-hook-form';
import { fieldId } from './field-id.ts';
import type { FieldProps } from './form-text-field.tsx';

interface FormTextareaProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly minRows?: number;
}

/** Text of several lines; grows with what is written. */
export function FormTextarea<Values extends FieldValues>({
  control,
  name,
  required,
  minRows = 4,
  ...props
}: FormTextareaProps<Values>) {
  const { field, fieldState } = useController({ control, name, rules: { required } });
  return (
    <Textarea
      size="small"
      minRows={minRows}
      resize="vertical"
      {...props}
      {...field}
      id={fieldId(name)}
      error={fieldState.error?.message}
    />
  );
}
