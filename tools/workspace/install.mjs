import { readFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { run, seconds } from './run.mjs';

/**
 * Installs the packages of the lock file, unless they are there.
 * @returns {Promise<boolean>} false when it failed; npm has then said why
 */
export async function ensureInstalled() {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json')))
    return true;
  const started = Date.now();
  console.log('Installing packages (a minute or two the first time) …');
  const [command, args] = npm('ci', '--include=dev', '--no-progress');
  const code = await run(command, args, { quiet: 'installing packages' });
  if (code === 0) console.log(`  installed in ${seconds(started)}`);
  return code === 0;
}

/**
 * npm keeps a copy of the lock beside what it has put in place, written last: equal content means that
 * everything is there, whoever installed it and however it was interrupted.
 */
export function isInstalled(wanted, present) {
  if (wanted === null || present === null) return false;
  return Object.entries(wanted.packages)
    .filter(([path, { optional }]) => path.startsWith('node_modules/') && !optional)
    .every(
      ([path, { version }]) =>
        path in present.packages && present.packages[path].version === version,
    );
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(at(path), 'utf8'));
  } catch {
    return null;
  }
}

/** npm as a command: by the file that started us, so that it is the same npm and needs no shell. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  if (cli === undefined || !cli.endsWith('.js')) return ['npm', args];
  return [process.env.npm_node_execpath ?? process.execPath, [cli, ...args]];
}
