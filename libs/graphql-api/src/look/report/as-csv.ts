import { REPORT } from './look-words.ts';
import type { ReportParts } from './report-parts.ts';

/** So that a spreadsheet reads Norwegian letters as they are. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A cell that begins with one of these is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table (RFC 4180) with `;` between the columns, as Norwegian spreadsheets read it. */
export function asCsv({ looks, locale }: ReportParts): string {
  const columns = ['when', 'who', 'role', 'unit', 'did', 'why'] as const;
  const heading = columns.map((column) => REPORT[column][locale]);
  const rows = looks.map((look) => columns.map((column) => look[column]));
  const lines = [heading, ...rows].map((row) => row.map(cell).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
