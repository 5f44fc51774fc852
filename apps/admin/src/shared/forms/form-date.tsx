import { DatePicker, useDatepicker } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { useTexts } from '../texts/use-texts.ts';
import { sharedTexts } from '../texts/shared.texts.ts';
import { fieldId } from './field-id.ts';
import type { FieldProps } from './form-text-field.tsx';

interface FormDateProps<Values extends FieldValues> extends FieldProps<Values> {
  /** The first and last day that make sense, `2026-06-16`. */
  readonly from?: string;
  readonly to?: string;
}

const unreadable = 'unreadable';

/** A calendar date, written or picked. The form's value is `2026-06-16`, or empty. */
export function FormDate<Values extends FieldValues>({
  control,
  name,
  required,
  from,
  to,
  ...props
}: FormDateProps<Values>) {
  const t = useTexts(sharedTexts);
  const {
    field: { ref, value, onChange },
    fieldState,
  } = useController({
    control,
    name,
    rules: { required, validate: (written) => written !== unreadable || t('unreadableDate') },
  });
  const { datepickerProps, inputProps, reset } = useDatepicker({
    defaultSelected: isDate(value) ? atNoon(value) : undefined,
    fromDate: from ? atNoon(from) : undefined,
    toDate: to ? atNoon(to) : undefined,
    onDateChange: (date) => onChange(date ? isoDate(date) : ''),
    onValidate: ({ isValidDate, isEmpty }) => {
      if (!isValidDate && !isEmpty) onChange(unreadable);
    },
  });
  useClearing(value === '', reset);
  return (
    <DatePicker {...datepickerProps} dropdownCaption>
      <DatePicker.Input
        size="small"
        {...props}
        {...inputProps}
        id={fieldId(name)}
        ref={ref}
        error={fieldState.error?.message}
      />
    </DatePicker>
  );
}

/** The picker keeps its own text: when the form is emptied from outside, the text must follow. */
function useClearing(empty: boolean, reset: () => void): void {
  const wasEmpty = useRef(empty);
  useEffect(() => {
    if (empty && !wasEmpty.current) reset();
    wasEmpty.current = empty;
  }, [empty, reset]);
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** Noon is on the same calendar day whatever the clocks do. */
function atNoon(date: string): Date {
  return new Date(`${date}T12:00:00`);
}

function isoDate(date: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
