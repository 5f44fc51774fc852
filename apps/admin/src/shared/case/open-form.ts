import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { formAddresses, type FormName } from './form-names.ts';
import { useCanEdit } from './use-can-edit.ts';

/** Which form is open, if any: kept in the address, so that back, reload and a link find it. */
export interface OpenForm {
  /** True when this form is open and may be written, for this subject where there are several. */
  readonly isOpen: (name: FormName, subject?: string) => boolean;
  readonly show: (name: FormName, subject?: string) => void;
  readonly hide: () => void;
}

export function useOpenForm(): OpenForm {
  const [params, setParams] = useSearchParams();
  const canEdit = useCanEdit();
  const address = params.get('skjema');
  const about = params.get('gjelder');
  const show = useCallback(
    (name: FormName, subject?: string) => {
      setParams((previous) => {
        const next = without(previous);
        for (const [key, value] of Object.entries(formParams(name, subject))) next.set(key, value);
        return next;
      });
    },
    [setParams],
  );
  const hide = useCallback(() => {
    setParams(without);
  }, [setParams]);
  return useMemo(
    () => ({
      isOpen: (name, subject) =>
        canEdit(name) &&
        formAddresses[name] === address &&
        (subject === undefined || subject === about),
      show,
      hide,
    }),
    [canEdit, address, about, show, hide],
  );
}

/** The part of an address that opens a form, about one of several where there are several. */
export function formParams(name: FormName, subject?: string): Readonly<Record<string, string>> {
  return { skjema: formAddresses[name], ...(subject && { gjelder: subject }) };
}

function without(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('skjema');
  next.delete('gjelder');
  return next;
}
