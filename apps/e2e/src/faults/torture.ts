import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot } from '../harness/paths.ts';
import { tormentUntil } from './torment.ts';

const USAGE = 'npm run torture [-- --minutes N] [--seed TEXT]';
const REPORTS = fromRoot('apps/e2e/results');
const MINUTE_MS = 60_000;

const options = { minutes: { type: 'string' }, seed: { type: 'string' } } as const;
const { minutes = '10', seed = randomBytes(4).toString('hex') } = given();

if (!(Number(minutes) > 0)) refuse();
console.log(`Torture for ${minutes} minutes. The same again: --seed ${seed}`);
const startedAt = new Date().toISOString();
const outcome = await tormentUntil(Date.now() + Number(minutes) * MINUTE_MS, seed);
const report = { startedAt, minutes: Number(minutes), seed, node: process.version, ...outcome };

await mkdir(REPORTS, { recursive: true });
const file = join(REPORTS, `torture-${startedAt.slice(0, 19).replaceAll(/[:T]/g, '-')}.json`);
await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
for (const complaint of report.complaints.slice(0, 20)) console.error(complaint);
console.log({ ...report, complaints: report.complaints.length, log: undefined });
console.log(file);
process.exitCode = report.complaints.length === 0 ? 0 : 1;

function given() {
  try {
    return parseArgs({ options }).values;
  } catch {
    return refuse();
  }
}

function refuse(): never {
  console.error(USAGE);
  process.exit(1);
}
