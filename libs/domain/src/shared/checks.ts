import { err, type Err, type Instant, type LocalDate, type Personal } from '@saksgang/kernel';
import { codeList, type CodeListName } from '@saksgang/law';
import type { FieldRule, InvalidField, NotFound, PhaseReason, WrongPhase } from './rejections.ts';

/** Characters a field may hold. */
export const LIMITS = {
  text: 20_000,
  /** `Presisering` in Barnevern_v4.xsd. */
  clarification: 10_000,
  contact: 500,
  name: 200,
  /** `Journalnummer` in Barnevern_v4.xsd. */
  caseNumber: 36,
} as const;

export type Check = InvalidField | null;

export function invalid(field: string, rule: FieldRule, basis?: string): InvalidField {
  return basis === undefined
    ? { code: 'InvalidField', field, rule }
    : { code: 'InvalidField', field, rule, basis };
}

/** The first rule that is broken, as a refusal; null when all hold. */
export function firstBroken(...checks: readonly Check[]): Err<InvalidField> | null {
  const broken = checks.find((check) => check !== null);
  return broken ? err(broken) : null;
}

export function notFound(what: NotFound['what']): Err<NotFound> {
  return err({ code: 'NotFound', what });
}

export function wrongPhase(reason: PhaseReason, since?: LocalDate): Err<WrongPhase> {
  return err(
    since === undefined ? { code: 'WrongPhase', reason } : { code: 'WrongPhase', reason, since },
  );
}

/** Words that must be there. */
export function required(field: string, text: string, max: number, basis?: string): Check {
  if (text.trim() === '') return invalid(field, 'required', basis);
  return optional(field, text, max);
}

/** Words that may be missing. */
export function optional(field: string, text: Personal<string> | null, max: number): Check {
  return typeof text === 'string' && text.length > max ? invalid(field, 'tooLong') : null;
}

export function notAfter(
  field: string,
  fact: Instant | LocalDate,
  limit: Instant | LocalDate,
): Check {
  return fact > limit ? invalid(field, 'inTheFuture') : null;
}

export function notBefore(
  field: string,
  fact: LocalDate,
  ground: LocalDate,
  basis?: string,
): Check {
  return fact < ground ? invalid(field, 'beforeTheFactItRestsOn', basis) : null;
}

export function onlyIf(holds: boolean, field: string, rule: FieldRule, basis?: string): Check {
  return holds ? null : invalid(field, rule, basis);
}

/** A code of a national list, judged on the date of the fact it describes. */
export function validCode(field: string, list: CodeListName, code: string, date: LocalDate): Check {
  const check = codeList(list).check(code, date);
  return check === 'ok' ? null : invalid(field, check, list);
}

/** A code with the words that some codes demand («krever presisering»). */
export function validCoded(
  field: { readonly code: string; readonly clarification: string },
  list: CodeListName,
  coded: { readonly code: string; readonly clarification: Personal<string> | null },
  date: LocalDate,
): Check {
  const { code, clarification } = coded;
  const hasWords =
    clarification !== null && (typeof clarification !== 'string' || clarification.trim() !== '');
  return (
    validCode(field.code, list, code, date) ??
    onlyIf(
      hasWords || !codeList(list).requiresClarification(code),
      field.clarification,
      'clarificationRequired',
      list,
    ) ??
    optional(field.clarification, clarification, LIMITS.clarification)
  );
}

/** Coded contents of a concern or grounds of an assessment: each valid, none twice. */
export function validContents(
  field: string,
  contents: readonly { readonly code: string; readonly clarification: Personal<string> | null }[],
  date: LocalDate,
): readonly Check[] {
  return contents.map((content, index) => {
    const at = `${field}[${index}]`;
    const isFirst = contents.findIndex(({ code }) => code === content.code) === index;
    return (
      validCoded(
        { code: `${at}.code`, clarification: `${at}.clarification` },
        'Saksinnhold',
        content,
        date,
      ) ?? onlyIf(isFirst, `${at}.code`, 'contradicts')
    );
  });
}
