// `npm run e2e:kurrent`: the journeys, seed included, with the events in KurrentDB: in the server that
// KURRENTDB_URL names, or in a stand-in of our own, in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureBuilt } from './workspace/build.mjs';
import { ensureChromium } from './workspace/chromium.mjs';
import { ensureInstalled } from './workspace/install.mjs';
import { projectNode, root } from './workspace/paths.mjs';
import { runScript } from './workspace/run.mjs';

const PROGRAM = 'libs/event-store-kurrent/src/testing/server.program.ts';
const BUNDLER = 'libs/testing/src/processes/bundle.mjs';
const BUNDLE = 'node_modules/.cache/saksgang-test/kurrent-stand-in.mjs';

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);
const chromium = await ensureChromium();
if (chromium === null) process.exit(1);
const server = process.env.KURRENTDB_URL ? null : await startStandIn();
const journeys = ['--config', 'apps/e2e/jest.config.mjs', '--runInBand', ...process.argv.slice(2)];
process.exitCode = await runScript('node_modules/jest/bin/jest.js', journeys, {
  env: {
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
    CHROMIUM_PATH: chromium,
    KURRENTDB_URL: server?.url ?? process.env.KURRENTDB_URL,
  },
});
await server?.stop();

/** Where the log outlives the process, as a server's does: its writes are real ones. */
async function startStandIn() {
  if ((await runScript(BUNDLER, [PROGRAM, BUNDLE])) !== 0) process.exit(1);
  const dataDir = mkdtempSync(join(tmpdir(), 'saksgang-kurrent-'));
  const child = spawn(projectNode(), [BUNDLE, '0', dataDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  console.log(`The events are kept in ${url}`);
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(dataDir, { recursive: true });
    },
  };
}
