import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot } from '../harness/paths.ts';
import { SCENES, type Engine } from './scenes.ts';
import { tormentUntil } from './torment.ts';

const USAGE = 'npm run torture [-- --minutes N] [--seed TEXT] [--engine postgresql|kurrent]';
const REPORTS = fromRoot('apps/e2e/results');
const MINUTE_MS = 60_000;

const options = {
  minutes: { type: 'string' },
  seed: { type: 'string' },
  engine: { type: 'string' },
} as const;
const { minutes = '10', seed = randomBytes(4).toString('hex'), engine = 'postgresql' } = given();

if (!(Number(minutes) > 0) || !isEngine(engine)) refuse();
console.log(`Torture for ${minutes} minutes. The same again: --engine ${engine} --seed ${seed}`);
const startedAt = new Date().toISOString();
const end = Date.now() + Number(minutes) * MINUTE_MS;
const outcome = await tormentUntil(end, { seed, scenes: SCENES[engine] });
const run = { startedAt, minutes: Number(minutes), engine, seed, node: process.version };
const report = { ...run, ...outcome };

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

function isEngine(name: string): name is Engine {
  return Object.hasOwn(SCENES, name);
}

function refuse(): never {
  console.error(USAGE);
  process.exit(1);
}
