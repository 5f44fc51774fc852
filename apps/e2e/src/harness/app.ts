import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { start, startProgram, type Running } from './command.ts';
import { freePort } from './free-port.ts';

/** Saksgang, running and ready to serve. */
export interface App {
  readonly url: string;
  readonly dataDir: string;
  readonly program: Running;
  /** Asks it to end, as Ctrl+C does, and waits. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it without warning (SIGKILL): it can't tidy up. */
  kill(): Promise<void>;
}

export interface AppOptions {
  readonly dataDir: string;
  /** False for an empty municipality. */
  readonly seeded?: boolean;
  /** True to begin where a user does, with `npm start`. */
  readonly byNpm?: boolean;
  /** A free one when left out. */
  readonly port?: number;
  /** Further settings, as docs/CONFIGURATION.md names them. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A folder of its own for an app's data, readable by nobody else. */
export function newDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'saksgang journey '));
}

export function removeDataDir(dataDir: string): Promise<void> {
  return rm(dataDir, { recursive: true, force: true });
}

/** @throws Error with all it wrote when it ends instead of becoming ready */
export async function startApp(options: AppOptions): Promise<App> {
  const { dataDir, seeded = false, byNpm = false } = options;
  const port = options.port ?? (await freePort());
  const settings = {
    ...options.settings,
    PORT: port.toString(),
    DATA_DIR: dataDir,
    SEED: seeded ? 'auto' : 'off',
  };
  const program = byNpm
    ? startProgram('npm', ['start'], settings)
    : start('apps/api/dist/main.js', [], settings);
  const url = `http://127.0.0.1:${port.toString()}`;
  await untilReady(url, program);
  return {
    url,
    dataDir,
    program,
    async stop() {
      program.child.kill('SIGTERM');
      return program.ended;
    },
    async kill() {
      program.child.kill('SIGKILL');
      await program.ended;
    },
  };
}

async function untilReady(url: string, { child, output }: Running): Promise<void> {
  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`the app ended before it was ready:\n${output()}`);
    }
    await pause(100);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
