import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { takeTurns, type Measured } from '../measure.ts';
import { atLeast } from '../report.ts';
import type { Bench, Measurements, Section } from '../section.ts';
import { startApi, type Api } from './api.ts';
import { openCase } from './operations.ts';

const CLIENTS = 64;
/** A few for each client: no case becomes longer than cases are. */
const CASES = 256;
const COMMANDS = `commands over GraphQL, ${CLIENTS} clients`;
const NOTHING = `empty mutation over GraphQL, ${CLIENTS} clients`;

/** Beside this file in the bundle. */
const PROGRAM = fileURLToPath(new URL('./load.js', import.meta.url));

/** Whole commands: authenticated, decided, sealed, durable, answered. */
export const commandsSection: Section = { name: 'commands', run };

async function run(bench: Bench): Promise<Measurements> {
  const api = await startApi(await bench.newDatabase());
  bench.say(`opening ${CASES} cases …`);
  const caseIds = await Promise.all(Array.from({ length: CASES }, () => openCase(api)));
  const measured = await takeTurns(
    [NOTHING, COMMANDS],
    (name) => load(api, name === NOTHING ? [] : caseIds, bench),
    bench,
  );
  await api.stop();
  await api.clear();
  const ratio = measured(COMMANDS).perSecond / measured(NOTHING).perSecond;
  return {
    figures: [NOTHING, COMMANDS].map((name) => ({ name, ...measured(name) })),
    targets: [atLeast('whole command ÷ empty mutation, 64 clients', ratio, 0.4, '×')],
  };
}

async function load(
  { url, cookie }: Api,
  caseIds: readonly string[],
  { pace }: Bench,
): Promise<Measured> {
  const numbers = [CLIENTS, pace.warmUpMs, pace.roundMs].map(String);
  const args = [PROGRAM, url, cookie, ...numbers, ...caseIds];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Measured;
}
