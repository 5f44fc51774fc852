// `npm test`: everything that must hold before a change is good, on a machine with nothing but Node and npm.
// `npm run check` (`--static`) leaves out what has to run the product: tests, build, journeys.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './workspace/build.mjs';
import { ensureChromium } from './workspace/chromium.mjs';
import { ensureInstalled } from './workspace/install.mjs';
import { missingRequirement } from './workspace/requirements.mjs';
import { runScript, seconds } from './workspace/run.mjs';

const NX = 'node_modules/nx/dist/bin/nx.js';
const JEST = 'node_modules/jest/bin/jest.js';
const JEST_ENV = { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' };

/** Parts whose single tests are counted. */
const COUNTED = ['Tests', 'Faults', 'Journeys'];

const started = Date.now();
const results = mkdtempSync(join(tmpdir(), 'saksgang-test-'));
const tally = { passed: 0, failed: 0, broken: [] };

await prepare();
await checks();
if (!process.argv.includes('--static')) await tests();
rmSync(results, { recursive: true });
conclude();

async function prepare() {
  const missing = missingRequirement();
  if (missing !== null) stop(missing);
  if (!(await ensureInstalled())) stop('The packages could not be installed: see above.');
}

async function checks() {
  await step('Format', () =>
    runScript('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  );
  await step('Generated code', () => runScript('tools/codegen.mjs', ['--check']));
  await step('Lint', () => nx('lint'));
  await step('Slices and cycles', () =>
    runScript('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'tools',
    ]),
  );
  await step('Unused code', () =>
    runScript('node_modules/knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  );
  await step('Types', () => nx('typecheck'));
  await step('Dependencies', () => runScript('tools/audit.mjs'));
}

async function tests() {
  await step('Tests', () => jest('specs', ['--maxWorkers', '2']));
  const built = await step('Build', async () => ((await ensureBuilt()) ? 0 : 1));
  if (built) {
    await step('Faults', () =>
      jest('faults', ['--config', 'apps/e2e/jest.faults.config.mjs', '--maxWorkers', '2']),
    );
  }
  let chromium = null;
  await step('Chromium', async () => {
    chromium = await ensureChromium();
    return chromium === null ? 1 : 0;
  });
  if (!built || chromium === null) return;
  await step('Journeys', () =>
    jest('journeys', ['--config', 'apps/e2e/jest.config.mjs', '--runInBand'], {
      CHROMIUM_PATH: chromium,
    }),
  );
}

/** Runs one part, with its heading and its time. @returns {Promise<boolean>} whether it passed */
async function step(name, part) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const from = Date.now();
  const code = await part();
  console.log(`${code === 0 ? 'ok' : 'FAILED'} · ${seconds(from)}`);
  if (code !== 0) tally.broken.push(name);
  return code === 0;
}

/** Runs a script of every project that has it; what came out the same before is not run again. */
function nx(target) {
  return runScript(
    NX,
    ['run-many', '--target', target, '--parallel', '2', '--outputStyle', 'static'],
    {
      quiet: target,
      env: { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', FORCE_COLOR: '0' },
    },
  );
}

/** Runs Jest and adds its figures to the tally. A suite that can't even load counts as one failure. */
async function jest(name, args, env = {}) {
  const file = join(results, `${name}.json`);
  const code = await runScript(JEST, [...args, '--json', '--outputFile', file], {
    env: { ...JEST_ENV, ...env },
  });
  const report = readReport(file);
  tally.passed += report.numPassedTests;
  tally.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  return code === 0 && report.numPassedTests > 0 ? 0 : 1;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}

/** A part without tests of its own (lint, types …) counts as one failure when it fails. */
function conclude() {
  const withoutTests = tally.broken.filter((name) => !COUNTED.includes(name)).length;
  const failed = Math.max(tally.failed + withoutTests, tally.broken.length);
  if (tally.broken.length > 0) console.log(`\nFailed: ${tally.broken.join(', ')}`);
  console.log(`\n${seconds(started)} in all`);
  console.log(`${tally.passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function stop(reason) {
  console.error(reason);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
