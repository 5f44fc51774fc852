import { REPORT } from './look-words.ts';
import type { ReportParts } from './report-parts.ts';
import { momentIn, sentenceOf } from './told-look.ts';

/** A page by itself: it asks for nothing, and is read and printed as it is. */
export function asHtml({ report, looks, locale, now }: ReportParts): string {
  const words = (name: keyof typeof REPORT) => escaped(REPORT[name][locale]);
  const subject =
    report.caseNumber === null ? '' : `${words('case')} ${escaped(report.caseNumber)} · `;
  const madeAt = words('madeAt').replace('{moment}', momentIn(locale, now));
  const rows = looks.map(
    (look) =>
      `<tr><th scope="row">${escaped(look.when)}</th><td>${escaped(sentenceOf(look))}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${words('title')}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${words('title')}</h1>
<p>${subject}${madeAt}</p>
<p>${words('intro')}</p>
<table>
<thead><tr><th scope="col">${words('when')}</th><th scope="col">${words('did')}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p>${words('ask')}</p>
</body>
</html>
`;
}

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid #999; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
th[scope="row"] { font-weight: normal; white-space: nowrap; }`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
