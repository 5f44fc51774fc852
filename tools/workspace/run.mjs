import { spawn } from 'node:child_process';
import { dirname, delimiter } from 'node:path';
import { at, projectNode, root } from './paths.mjs';

const HEARTBEAT = 10_000;

/**
 * Runs a command in the workspace, its output shown as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: string }} [options] `quiet`: hold the output back, show it
 *   only if the command fails, and say every ten seconds that this is still going on.
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was killed
 */
export function run(command, args, { cwd = root, env = {}, quiet } = {}) {
  const { promise, resolve } = deferred();
  const started = Date.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const heartbeat = setInterval(() => {
    if (quiet !== undefined) console.log(`  … ${quiet}, ${seconds(started)}`);
  }, HEARTBEAT);
  const forward = (signal) => {
    child.once('close', () => process.exit(1));
    child.kill(signal);
  };
  process.on('SIGINT', forward).on('SIGTERM', forward);
  const done = (code) => {
    clearInterval(heartbeat);
    process.off('SIGINT', forward).off('SIGTERM', forward);
    if (code !== 0) process.stderr.write(Buffer.concat(output));
    resolve(code);
  };
  child.on('error', (error) => {
    console.error(`${command}: ${error.message}`);
    done(1);
  });
  child.on('close', (code) => done(code ?? 1));
  return promise;
}

/** Runs a JavaScript file of an installed package (or of this workspace) on the project's Node. */
export function runScript(file, args = [], options = {}) {
  const node = projectNode();
  const path = node.includes('node_modules')
    ? `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
    : (process.env.PATH ?? '');
  return run(node, [at(file), ...args], { ...options, env: { PATH: path, ...options.env } });
}

/** «12.3 s» since `started` (milliseconds). */
export const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

function deferred() {
  let resolve = () => {};
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
