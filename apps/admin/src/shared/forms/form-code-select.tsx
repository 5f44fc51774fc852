import { useQuery } from '@apollo/client/react';
import { CodeListDocument, type CodeListName } from '@saksgang/graphql-client';
import { CodeSelect } from '@saksgang/ui';
import { useController, type FieldValues } from 'react-hook-form';
import { fieldId } from './field-id.ts';
import type { FieldProps } from './form-text-field.tsx';

interface FormCodeSelectProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly list: CodeListName;
  /** The day the codes must be valid on, `2026-06-16`; today when left out. */
  readonly on?: string;
  /** With `many`, the form's value is a list of codes; else one code, or empty. */
  readonly many?: boolean;
}

/** Codes of a national list, searched by number or words. */
export function FormCodeSelect<Values extends FieldValues>({
  control,
  name,
  list,
  on,
  many = false,
  required,
  ...props
}: FormCodeSelectProps<Values>) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({
    control,
    name,
    rules: { validate: (chosen) => !required || codesOf(chosen).length > 0 || required },
  });
  const codes = useCodes(list, on);
  return (
    <CodeSelect
      {...props}
      id={fieldId(name)}
      ref={ref}
      codes={codes ?? []}
      loading={codes === undefined}
      many={many}
      selected={codesOf(value)}
      onSelect={(selected) => onChange(many ? selected : (selected[0] ?? ''))}
      onBlur={onBlur}
      error={fieldState.error?.message}
    />
  );
}

/** A code list as valid on a day; undefined until it is here. */
export function useCodes(list: CodeListName, on?: string) {
  const { data } = useQuery(CodeListDocument, {
    variables: { list, on },
    fetchPolicy: 'cache-first',
  });
  return data?.codeList;
}

function codesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((code) => typeof code === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}
