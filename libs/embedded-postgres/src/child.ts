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

/** How a program does: its last words, and whether it has ended. */
export interface Life {
  words: string;
  hasEnded: boolean;
}

const WORDS_KEPT = 2_000;

/** Follows a program; `log` gets every line it says. */
export function watch(child: ChildProcess, log: (line: string) => void): Life {
  const life: Life = { words: '', hasEnded: false };
  child.once('error', (error) => {
    life.words = error.message;
    life.hasEnded = true;
  });
  child.once('exit', () => (life.hasEnded = true));
  child.stderr?.on('data', (chunk: Buffer) => {
    const text = chunk.toString();
    life.words = (life.words + text).slice(-WORDS_KEPT);
    for (const line of text.split('\n')) if (line.trim()) log(line);
  });
  return life;
}

/** Runs a program to its end. @throws Error with its last words when it fails. */
export async function run(program: Launch): Promise<void> {
  const child = launch(program);
  const life = watch(child, () => undefined);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The database could not be created: ${life.words.trim()}`);
}
