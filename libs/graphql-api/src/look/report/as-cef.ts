import type { LookView } from '@saksgang/application';
import type { ReportParts } from './report-parts.ts';

/** Above what happens all day long, in a scale of ten: somebody saw what was not theirs by their work. */
const SEVERITIES: Readonly<Record<string, number>> = { Emergency: 6, Colleague: 4 };
const ORDINARY = 3;

/** One line for each look (ArcSight Common Event Format): whoever saw (`suid`) and the child (`duid`), by id. */
export function asCef({ report }: ReportParts): string {
  return report.looks.map((look) => `${line(look)}\n`).join('');
}

function line({ at, by, part, relation, role, unit, caseId, personId }: LookView): string {
  const header = ['CEF:0', 'Saksgang', 'Saksgang', '1', `look:${part}`, 'Look at a case'];
  const severity = SEVERITIES[relation] ?? ORDINARY;
  const extension = {
    end: Date.parse(at),
    suid: by,
    ...(personId !== null && { duid: personId }),
    cs1Label: 'caseId',
    cs1: caseId,
    cs2Label: 'relation',
    cs2: relation,
    cs3Label: 'role',
    cs3: role,
    cs4Label: 'unit',
    cs4: unit,
  };
  const pairs = Object.entries(extension).map(([key, value]) => `${key}=${value}`);
  return `${[...header, severity].join('|')}|${pairs.join(' ')}`;
}
