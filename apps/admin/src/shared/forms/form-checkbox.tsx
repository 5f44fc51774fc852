import { Checkbox, ErrorMessage } from '@navikt/ds-react';
import { useController, type FieldValues } from 'react-hook-form';
import { fieldId } from './field-id.ts';
import type { FieldProps } from './form-text-field.tsx';

/** Yes or no; where it is required, only yes will do. */
export function FormCheckbox<Values extends FieldValues>({
  control,
  name,
  label,
  description,
  required,
}: FieldProps<Values>) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ control, name, rules: { required } });
  const error = fieldState.error?.message;
  const errorId = `${fieldId(name)}-error`;
  return (
    <div>
      <Checkbox
        size="small"
        id={fieldId(name)}
        name={name}
        ref={ref}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
        onBlur={onBlur}
        description={description}
        error={fieldState.error !== undefined}
        aria-describedby={error ? errorId : undefined}
      >
        {label}
      </Checkbox>
      {error && (
        <ErrorMessage id={errorId} size="small" showIcon>
          {error}
        </ErrorMessage>
      )}
    </div>
  );
}
