import { appendsSection } from './appends/appends.section.ts';
import { kurrentSection } from './kurrent/kurrent.section.ts';
import { rebuildSection } from './rebuild/rebuild.section.ts';
import { accessSection } from './http/access.section.ts';
import { commandsSection } from './http/commands.section.ts';
import { looksSection } from './http/looks.section.ts';
import { visibleSection } from './http/visible.section.ts';
import { parseOptions } from './options.ts';
import { replaySection } from './replay/replay.section.ts';
import { machine, print, save, type Report } from './report.ts';
import { systemClock } from '@saksgang/kernel';
import { withServer } from './server.ts';

const SECTIONS = [
  appendsSection,
  kurrentSection,
  replaySection,
  rebuildSection,
  commandsSection,
  visibleSection,
  looksSection,
  accessSection,
];

const { pace, only, isQuick } = parseOptions(process.argv.slice(2));
const sections = SECTIONS.filter(({ name }) => only === null || only.includes(name));
if (sections.length === 0) {
  console.error(`--only takes ${SECTIONS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

await withServer(async ({ newDatabase, versions }) => {
  const parts = [];
  for (const section of sections) {
    console.log(`${section.name}:`);
    parts.push(await section.run({ newDatabase, pace, say: (line) => console.log(`  ${line}`) }));
  }
  const report: Report = {
    measuredAt: systemClock(),
    machine: machine(),
    versions,
    pace,
    figures: parts.flatMap(({ figures }) => figures),
    targets: parts.flatMap(({ targets }) => targets),
  };
  print(report);
  // Half a benchmark is for whoever runs it, not for the record.
  if (only === null && !isQuick) console.log(`\n${await save(report)}`);
});
