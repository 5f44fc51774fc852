import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, root } from './paths.mjs';
import { runScript, seconds } from './run.mjs';

export const API = {
  name: 'the API',
  folder: 'apps/api',
  bundler: 'node_modules/rolldown/bin/cli.mjs',
  args: ['-c', 'rolldown.config.mjs'],
  inputs: [
    'apps/api',
    'libs',
    'tools/seed',
    'tools/bench',
    'package-lock.json',
    'tsconfig.base.json',
  ],
};

export const ADMIN = {
  name: 'the admin app',
  folder: 'apps/admin',
  bundler: 'node_modules/vite/bin/vite.js',
  args: ['build', '--logLevel', 'warn'],
  inputs: [
    'apps/admin',
    'libs/ui',
    'libs/graphql-client',
    'package-lock.json',
    'tsconfig.base.json',
  ],
};

/**
 * Builds what has changed since it was last built, judged by content.
 * @returns {Promise<boolean>} false when a build failed; the bundler has then said why
 */
export async function ensureBuilt(targets = [API, ADMIN]) {
  for (const target of targets) {
    if (!(await build(target))) return false;
  }
  return true;
}

async function build({ name, folder, bundler, args, inputs }) {
  const stampFile = at(folder, 'dist/.stamp');
  const stamp = digest(inputs);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  const started = Date.now();
  console.log(`Building ${name} …`);
  const code = await runScript(bundler, args, { cwd: at(folder), quiet: `building ${name}` });
  if (code !== 0) return false;
  writeFileSync(stampFile, stamp);
  console.log(`  built in ${seconds(started)}`);
  return true;
}

/** SHA-256 (hex) over path and content of every file that goes into a build. */
export function digest(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(at(input)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

const NOT_INPUT = new Set(['node_modules', 'dist', '.tsc', 'coverage', 'results']);

function filesIn(path) {
  if (!existsSync(path)) return [];
  const entries = readEntries(path);
  if (entries === null) return [path];
  return entries
    .filter(({ name }) => !NOT_INPUT.has(name) && !/\.spec\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)],
    );
}

function readEntries(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return null;
  }
}
