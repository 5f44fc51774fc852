import { Radio, RadioGroup } from '@navikt/ds-react';
import { useController, type FieldValues } from 'react-hook-form';
import { fieldId } from './field-id.ts';
import type { Choice } from './form-select.tsx';
import type { FieldProps } from './form-text-field.tsx';

interface FormRadioGroupProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly choices: readonly Choice[];
}

/** One of a few known things, all in view. */
export function FormRadioGroup<Values extends FieldValues>({
  control,
  name,
  required,
  label,
  choices,
  ...props
}: FormRadioGroupProps<Values>) {
  const { field, fieldState } = useController({ control, name, rules: { required } });
  return (
    <RadioGroup
      size="small"
      legend={label}
      {...props}
      name={name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      id={fieldId(name)}
    >
      {choices.map(({ value, label: text, description }, index) => (
        <Radio
          key={value}
          value={value}
          description={description}
          ref={index === 0 ? field.ref : undefined}
        >
          {text}
        </Radio>
      ))}
    </RadioGroup>
  );
}
