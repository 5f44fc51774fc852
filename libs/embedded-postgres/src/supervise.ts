import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { stopPostmaster } from './postmaster.ts';

const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** Tries to start the server; its last words when it ended instead. */
type StartServer = () => Promise<ChildProcess | string>;

interface Listeners {
  readonly log: (line: string) => void;
  readonly onLost?: () => void;
}

/** A server that comes back when it ends. */
export interface Supervised {
  /** Shuts it down for good. */
  stop(): Promise<void>;
}

/**
 * Keeps a server running until it is stopped: one that ends is started again, after longer and longer pauses
 * while it does not come up. When this process ends, so does the server.
 */
export function supervise(
  first: ChildProcess,
  startServer: StartServer,
  { log, onLost = () => undefined }: Listeners,
): Supervised {
  const stopping = new AbortController();
  const { signal } = stopping;
  let server = first;
  let revival = Promise.resolve();

  const revive = async () => {
    for (let pause = SHORTEST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await delay(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const attempt = await startServer();
      if (typeof attempt !== 'string') {
        keep(attempt);
        return;
      }
      log(attempt);
    }
  };
  const keep = (child: ChildProcess) => {
    server = child;
    const lost = () => {
      if (signal.aborted) return;
      onLost();
      revival = revive();
    };
    if (isRunning(child)) child.once('exit', lost);
    else lost();
  };
  const stopHard = () => server.kill('SIGINT');
  process.once('exit', stopHard);
  keep(first);
  return {
    async stop() {
      stopping.abort();
      process.off('exit', stopHard);
      await revival;
      if (isRunning(server) && server.pid !== undefined) await stopPostmaster(server.pid);
    },
  };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
