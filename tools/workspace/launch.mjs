import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import './end-with-parent.mjs';
import { API, ADMIN, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { at, projectNode, root } from './paths.mjs';
import { missingRequirement } from './requirements.mjs';

/**
 * Brings the workspace to where it can run, then runs one entry of the built API in the foreground:
 * its exit code becomes ours, signals reach it, and we end when it has ended.
 * @param {string} entry `main`, `import-concern` …: a file of `apps/api/dist`
 * @param {readonly string[]} args what the entry gets
 * @param {{ targets?: readonly object[] }} [options] what has to be built for it
 */
export async function launch(entry, args, { targets = [API] } = {}) {
  const missing = missingRequirement();
  if (missing !== null) console.error(missing);
  if (missing !== null || !(await ensureInstalled()) || !(await ensureBuilt(targets))) {
    process.exitCode = 1;
    return;
  }
  const file = at('apps/api/dist', `${entry}.js`);
  const tied = new URL('./end-with-parent.mjs', import.meta.url).href;
  const options = ['--enable-source-maps', '--import', tied];
  const child = spawn(projectNode(), [...options, file, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Node could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

export const everything = [API, ADMIN];
