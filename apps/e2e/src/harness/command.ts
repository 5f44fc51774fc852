import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fromRoot } from './paths.ts';

type Environment = Readonly<Record<string, string>>;

/** A program of the workspace, running. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has written so far, both streams. */
  output(): string;
  /** What it has written so far to standard error. */
  errors(): string;
  /** Its exit code once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** What a developer's shell may have set and a journey must not inherit. The engine it may choose. */
const SETTINGS = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'CHECKPOINT_DIR',
  'DATABASE_URL',
  'LOG_LEVEL',
  'SEED',
  'NODE_ENV',
  'NODE_OPTIONS',
  'MASTER_KEY_FILE',
  'PUBLIC_URL',
  'ISSUERS_FILE',
  'DOCUMENTS',
];

/** Starts a JavaScript file of the workspace. Of the caller's settings only the engine reaches it. */
export function start(file: string, args: readonly string[], environment: Environment): Running {
  return startProgram(process.execPath, [fromRoot(file), ...args], environment);
}

/** Starts a program in the workspace's folder, as a user's shell does. */
export function startProgram(
  program: string,
  args: readonly string[],
  environment: Environment,
): Running {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name));
  const child = spawn(program, args, {
    cwd: fromRoot('.'),
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    errors += chunk.toString();
  });
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, ended, output: () => output, errors: () => errors };
}
