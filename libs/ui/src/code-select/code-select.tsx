import { UNSAFE_Combobox } from '@navikt/ds-react';
import { useMemo, useState, type Ref } from 'react';
import { matchingCodes, type CodeOption } from './matching-codes.ts';

interface CodeSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly codes: readonly CodeOption[];
  readonly loading?: boolean;
  readonly many: boolean;
  /** The codes chosen. One that is no longer in the list is still shown, by its number. */
  readonly selected: readonly string[];
  readonly onSelect: (codes: readonly string[]) => void;
  readonly onBlur?: () => void;
  readonly error?: string;
}

/** One or more codes of a list, found by number or by words of the label. */
export function CodeSelect({
  codes,
  loading = false,
  many,
  selected,
  onSelect,
  ...field
}: CodeSelectProps) {
  const [written, setWritten] = useState('');
  const options = useMemo(() => codes.map(optionOf), [codes]);
  const shown = useMemo(() => matchingCodes(codes, written).map(optionOf), [codes, written]);
  const choose = (code: string, isSelected: boolean) => {
    setWritten('');
    const others = many || !isSelected ? selected.filter((other) => other !== code) : [];
    onSelect(isSelected ? [...others, code] : others);
  };
  return (
    <UNSAFE_Combobox
      {...field}
      size="small"
      options={options}
      filteredOptions={shown}
      isLoading={loading}
      isMultiSelect={many}
      selectedOptions={selected.map(
        (code) => options.find(({ value }) => value === code) ?? { label: code, value: code },
      )}
      value={written}
      onChange={setWritten}
      onToggleSelected={choose}
    />
  );
}

function optionOf({ code, label }: CodeOption) {
  return { value: code, label: `${code} ${label}` };
}
