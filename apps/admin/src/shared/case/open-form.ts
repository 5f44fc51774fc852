import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** The forms of a case page, and what each is called in the address. */
const formAddresses = {
  screenConcern: 'gjennomgang',
  notifyReporter: 'melder',
  omitNotification: 'utelat-melder',
  makeInvestigationPlan: 'undersokelsesplan',
  hearChild: 'barnets-syn',
  extendInvestigation: 'utvid-frist',
  assessInvestigation: 'samlet-vurdering',
  proposeDecision: 'vedtak',
  approveDecision: 'godkjenning',
  returnDecision: 'retur',
  makePlan: 'tiltaksplan',
  startMeasure: 'nytt-tiltak',
  endMeasure: 'avslutt-tiltak',
  holdEvaluation: 'evaluering',
  writeNote: 'notat',
  correctNote: 'rett-notat',
  assignCase: 'tildel',
  closeCase: 'avslutt-sak',
  reopenCase: 'gjenapne-sak',
} as const;

export type FormName = keyof typeof formAddresses;

/** Which form is open, if any: kept in the address, so that back, reload and a link find it. */
export interface OpenForm {
  /** True when this form is open, for this subject where a form may be open for several. */
  readonly isOpen: (name: FormName, subject?: string) => boolean;
  readonly show: (name: FormName, subject?: string) => void;
  readonly hide: () => void;
}

export function useOpenForm(): OpenForm {
  const [params, setParams] = useSearchParams();
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
        formAddresses[name] === address && (subject === undefined || subject === about),
      show,
      hide,
    }),
    [address, about, show, hide],
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
