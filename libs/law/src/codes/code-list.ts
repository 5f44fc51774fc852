import type { LocalDate } from '@saksgang/kernel';
import { readCodes, type Code } from './code-list-data.ts';

/** The lists in use, by their place in the register's schema (Barnevern_v4.xsd). */
const PATHS = {
  Melder: '/Barnevern/Sak/Melding/Melder/@Kode',
  /** Also Vedtaksgrunnlag and Tiltaksgrunnlag. */
  Saksinnhold: '/Barnevern/Sak/Melding/Saksinnhold/@Kode',
  MeldingKonklusjon: '/Barnevern/Sak/Melding/Konklusjon/@Kode',
  UndersokelseKonklusjon: '/Barnevern/Sak/Undersokelse/Konklusjon/@Kode',
  Medvirkning: '/Barnevern/Sak/Undersokelse/BarnetsMedvirkning/MedvirkningType',
  Plantype: '/Barnevern/Sak/Plan/@Plantype',
  Tiltakskategori: '/Barnevern/Sak/Tiltak/Kategori/@Kode',
} as const;

export type CodeListName = keyof typeof PATHS;

export type CodeCheck = 'ok' | 'notInCodeList' | 'codeNotValidOnDate';

/** A national code list, past codes included: an old fact keeps the label it was recorded with. */
export interface CodeList {
  readonly name: CodeListName;
  readonly codes: readonly Code[];
  /** The code, valid or not: for showing old facts. */
  find(code: string): Code | null;
  /** What a form offers for a fact of that date. */
  validOn(date: LocalDate): readonly Code[];
  /** May the code describe a fact of that date? */
  check(code: string, date: LocalDate): CodeCheck;
  /** «krever presisering»; false for a code that is not in the list. */
  requiresClarification(code: string): boolean;
}

const lists = new Map<CodeListName, CodeList>();

/** One national list, read once. */
export function codeList(name: CodeListName): CodeList {
  const known = lists.get(name);
  if (known) return known;
  const list = createCodeList(name, readCodes(PATHS[name]));
  lists.set(name, list);
  return list;
}

function createCodeList(name: CodeListName, codes: readonly Code[]): CodeList {
  const byCode = new Map(codes.map((code) => [code.code, code]));
  const begins = firstDay(codes);
  // Some lists are younger than the duty they describe (Medvirkning begins in 2026, § 1-4 in 2023):
  // a fact from before a list began is judged by the list's first day.
  const judgedOn = (date: LocalDate) => (begins !== null && date < begins ? begins : date);
  return {
    name,
    codes,
    find: (code) => byCode.get(code) ?? null,
    validOn: (date) => codes.filter((code) => isValid(code, judgedOn(date))),
    check(code, date) {
      const found = byCode.get(code);
      if (!found) return 'notInCodeList';
      return isValid(found, judgedOn(date)) ? 'ok' : 'codeNotValidOnDate';
    },
    requiresClarification: (code) => byCode.get(code)?.requiresClarification ?? false,
  };
}

function isValid({ validFrom, validTo }: Code, date: LocalDate): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}

function firstDay(codes: readonly Code[]): LocalDate | null {
  const days = codes.flatMap(({ validFrom }) => (validFrom === null ? [] : [validFrom]));
  return days.length < codes.length ? null : (days.sort()[0] ?? null);
}
