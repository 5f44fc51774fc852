import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Path of something in the workspace. */
export const at = (...parts) => join(root, ...parts);

/**
 * The Node everything runs on: the project's own where it is installed and works (install scripts may be
 * switched off, or the machine be one it has no binary for), else the one that runs this.
 */
export function projectNode() {
  const own = at('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  return existsSync(process.execPath) ? process.execPath : 'node';
}
