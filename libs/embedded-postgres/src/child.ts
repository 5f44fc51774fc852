import { spawn, type ChildProcess } from 'node:child_process';
import type { Launch } from './system-user.ts';

/**
 * Of the machine's own settings only what finding programs and folders needs: PGPORT and its like
 * must not reach the server, and its messages stay in one language.
 */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(PG|LC_|LANG)/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** `detached`: Ctrl+C in the terminal reaches us first, and we decide when the database stops. */
export function launch({ command, args, user }: Launch): ChildProcess {
  return spawn(command, args, {
    ...(user ?? {}),
    env: environment(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Runs a program to its end. @throws Error with its last words when it fails. */
export async function run(program: Launch): Promise<void> {
  const child = launch(program);
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The database could not be created: ${words.trim()}`);
}
