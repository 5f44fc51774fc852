import type { LookReport } from '@saksgang/application';
import { asCef } from './as-cef.ts';
import { asCsv } from './as-csv.ts';
import { asHtml } from './as-html.ts';
import { REPORT } from './look-words.ts';
import type { ReportParts } from './report-parts.ts';
import { told, type Directory } from './told-look.ts';

export type LooksFormat = 'Html' | 'Csv' | 'Cef';

export interface ReportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

const FORMATS: Readonly<
  Record<LooksFormat, { readonly mediaType: string; readonly make: (parts: ReportParts) => string }>
> = {
  Html: { mediaType: 'text/html;charset=utf-8', make: asHtml },
  Csv: { mediaType: 'text/csv;charset=utf-8', make: asCsv },
  Cef: { mediaType: 'text/plain;charset=utf-8', make: asCef },
};

/** The looks as a file. Its name holds the case number and the day: nobody's name. */
export function reportFile(
  report: LookReport,
  format: LooksFormat,
  { locale, now, users }: Pick<ReportParts, 'locale' | 'now'> & { readonly users: Directory },
): ReportFile {
  const looks = report.looks.map((look) => told(look, locale, users));
  const { mediaType, make } = FORMATS[format];
  const name = [REPORT.fileName[locale], report.caseNumber, now.slice(0, 10)];
  return {
    fileName: `${name.filter((part) => part !== null).join('-')}.${format.toLowerCase()}`,
    mediaType,
    content: make({ report, looks, locale, now }),
  };
}
