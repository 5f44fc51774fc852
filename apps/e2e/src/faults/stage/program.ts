import type { ChildProcess } from 'node:child_process';
import { startApp, type App, type AppOptions } from '../../harness/app.ts';
import { freePort } from '../../harness/free-port.ts';
import { signal } from './signals.ts';

/** One process of the API at an address that stays the same however often it is started. */
export interface Program {
  readonly url: string;
  isRunning(): boolean;
  /** Resolves when it is ready. @throws Error with its words when it ends instead */
  start(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGSTOP and SIGCONT: it hangs, and goes on. */
  hang(): void;
  goOn(): void;
  /** Asks it to end. @returns its exit code; 0 when it ran no more */
  stop(): Promise<number | null>;
  isReady(): Promise<boolean>;
  /** Of every process it has been. */
  pids(): readonly number[];
  /** Everything that it has written to standard error. */
  log(): string;
}

export async function createProgram(options: Omit<AppOptions, 'port'>): Promise<Program> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const pids: number[] = [];
  let earlier = '';
  let app: App | null = null;
  const isRunning = () => app !== null && isAlive(app.program.child);
  const retire = () => {
    earlier += app?.program.errors() ?? '';
    app = null;
  };
  return {
    url,
    isRunning,
    async start() {
      if (app !== null) retire();
      app = await startApp({ ...options, port });
      if (app.program.child.pid !== undefined) pids.push(app.program.child.pid);
    },
    async kill() {
      await app?.kill();
    },
    hang: () => void signal(app?.program.child.pid ?? 0, 'SIGSTOP'),
    goOn: () => void signal(app?.program.child.pid ?? 0, 'SIGCONT'),
    async stop() {
      return isRunning() && app !== null ? app.stop() : 0;
    },
    isReady: () =>
      fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
        ({ ok }) => ok,
        () => false,
      ),
    pids: () => pids,
    log: () => earlier + (app?.program.errors() ?? ''),
  };
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
