import { parseLocalDate, type LocalDate } from '@saksgang/kernel';
import source from './data/kodelister.json' with { type: 'json' };

/** A code of a national list. Dates are the first and last day of the facts it may describe. */
export interface Code {
  readonly code: string;
  /** Norwegian, verbatim from the list. */
  readonly label: string;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  /** The heading it stands under, where the list has headings. */
  readonly group: string | null;
  /** «krever presisering»: the code needs words beside it. */
  readonly requiresClarification: boolean;
}

interface SourceCode {
  readonly code: string;
  readonly label: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly heading?: boolean;
  readonly dimension?: string;
  readonly area?: string;
}

const WORDS_DEMANDED = 'krever presisering';

/**
 * The codes at a path of the register's schema, headings left out, in the source's order.
 * @throws RangeError when the source has no list there: a fault in the data file.
 */
export function readCodes(path: string): readonly Code[] {
  const list = source.codelists.find((candidate) => candidate.path === path);
  if (!list) throw new RangeError(`no code list at ${path}`);
  const rows: readonly SourceCode[] = list.codes;
  const headings = new Map(rows.filter((row) => row.heading).map((row) => [row.code, row.label]));
  return rows.filter((row) => !row.heading).map((row) => readCode(row, headings));
}

function readCode(row: SourceCode, headings: ReadonlyMap<string, string>): Code {
  return {
    code: row.code,
    label: row.label,
    validFrom: readDate(row.validFrom),
    validTo: readDate(row.validTo),
    group: groupOf(row, headings),
    requiresClarification: row.label.includes(WORDS_DEMANDED),
  };
}

function groupOf(row: SourceCode, headings: ReadonlyMap<string, string>): string | null {
  if (row.dimension && row.area) return `${inSentenceCase(row.dimension)} / ${row.area}`;
  const [chapter = ''] = row.code.split('.');
  return headings.get(chapter) ?? null;
}

function inSentenceCase(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLowerCase();
}

function readDate(text: string | null): LocalDate | null {
  if (text === null) return null;
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError('a code list holds a date that does not exist');
  return date;
}
