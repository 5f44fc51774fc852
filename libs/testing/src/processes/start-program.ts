import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WORKSPACE = fileURLToPath(new URL('../../../../', import.meta.url));
const CACHE = join(WORKSPACE, 'node_modules/.cache/saksgang-test');
const BUNDLER = fileURLToPath(new URL('./bundle.mjs', import.meta.url));

/** A real process of its own, running a TypeScript file of the workspace. */
export interface Program {
  /** Resolves with the next line that it prints. */
  line(): Promise<string>;
  /** Everything it prints from here on, when it has ended by itself. */
  lines(): Promise<readonly string[]>;
  /** SIGKILL: it gets no chance to tidy up. */
  kill(): void;
}

/** Bundles the file at `entry` and runs it. Two processes prove what two objects in one cannot. */
export async function startProgram(entry: URL, args: readonly string[]): Promise<Program> {
  const child = spawn(process.execPath, [await bundle(entry), ...args], {
    cwd: WORKSPACE,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const output = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async line() {
      const next = await output.next();
      if (next.done === true) throw new Error('the program ended');
      return next.value;
    },
    async lines() {
      const all: string[] = [];
      for await (const line of { [Symbol.asyncIterator]: () => output }) all.push(line);
      const [code] = (await ended) as readonly unknown[];
      if (code !== 0) throw new Error(`the program ended with ${String(code)}`);
      return all;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

async function bundle(entry: URL): Promise<string> {
  const input = fileURLToPath(entry);
  const output = join(CACHE, `${basename(input, '.ts')}-${process.pid}.mjs`);
  await mkdir(CACHE, { recursive: true });
  await promisify(execFile)(process.execPath, [BUNDLER, input, output]);
  return output;
}
