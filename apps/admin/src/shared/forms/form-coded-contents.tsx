import type { CodedPartsFragment, CodeListName } from '@saksgang/graphql-client';
import { CodeSelect } from '@saksgang/ui';
import { TextField } from '@navikt/ds-react';
import { get, useController, useFormState, type FieldValues } from 'react-hook-form';
import { fieldId } from './field-id.ts';
import { useCodes } from './form-code-select.tsx';
import type { FieldProps } from './form-text-field.tsx';

/** A code a person chose, with the words it may demand. */
export interface CodedValue {
  readonly code: string;
  readonly clarification: string;
}

interface FormCodedContentsProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly list: CodeListName;
  /** The day the codes must be valid on, `2026-06-16`; today when left out. */
  readonly on?: string;
  /** Label of the words a code demands; `code` is the code's own label. */
  readonly clarificationLabel: (code: string) => string;
}

/** Several codes of a national list, and a line of words for each that demands it («krever presisering»). */
export function FormCodedContents<Values extends FieldValues>({
  control,
  name,
  list,
  on,
  required,
  clarificationLabel,
  ...props
}: FormCodedContentsProps<Values>) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({
    control,
    name,
    rules: { validate: (given) => !required || codedValues(given).length > 0 || required },
  });
  const { errors } = useFormState({ control });
  const codes = useCodes(list, on);
  const chosen = codedValues(value);
  const select = (selected: readonly string[]) => {
    onChange(
      selected.map(
        (code) => chosen.find((known) => known.code === code) ?? { code, clarification: '' },
      ),
    );
  };
  const clarify = (code: string, clarification: string) => {
    onChange(chosen.map((known) => (known.code === code ? { code, clarification } : known)));
  };
  return (
    <>
      <CodeSelect
        {...props}
        id={fieldId(name)}
        ref={ref}
        codes={codes ?? []}
        loading={codes === undefined}
        many
        selected={chosen.map(({ code }) => code)}
        onSelect={select}
        onBlur={onBlur}
        error={fieldState.error?.message}
      />
      {chosen.map(({ code, clarification }, index) => {
        const known = codes?.find((option) => option.code === code);
        if (!known?.requiresClarification) return null;
        const path = `${name}.${String(index)}.clarification`;
        const error: unknown = get(errors, `${path}.message`);
        return (
          <TextField
            key={code}
            size="small"
            id={fieldId(path)}
            label={clarificationLabel(known.label)}
            value={clarification}
            onChange={(event) => {
              clarify(code, event.target.value);
            }}
            error={typeof error === 'string' ? error : undefined}
          />
        );
      })}
    </>
  );
}

/** What is recorded, to start a form from. */
export function asCodedValues(contents: readonly CodedPartsFragment[]): readonly CodedValue[] {
  return contents.map(({ code, clarification }) => ({
    code: code.code,
    clarification: clarification ?? '',
  }));
}

/** As the API takes them: words that were left out are none. */
export function codedInput(values: readonly CodedValue[]) {
  return values.map(({ code, clarification }) => ({
    code,
    clarification: clarification.trim() || null,
  }));
}

function codedValues(value: unknown): readonly CodedValue[] {
  return Array.isArray(value) ? value.filter(isCodedValue) : [];
}

function isCodedValue(value: unknown): value is CodedValue {
  return typeof value === 'object' && value !== null && 'code' in value && 'clarification' in value;
}
