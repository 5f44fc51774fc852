import { setTimeout as pause } from 'node:timers/promises';
import { newDataDir, removeDataDir } from '../../harness/app.ts';
import { start, type Running } from '../../harness/command.ts';
import { freePort } from '../../harness/free-port.ts';
import type { Database } from './database.ts';
import type { EventLog } from './event-log.ts';
import { logOnServer } from './log-on-server.ts';
import { signal } from './signals.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

/** A KurrentDB under test, or what stands in for one. */
export interface EventServer {
  /** What the programs connect to: over the wire, where there is one. */
  readonly url: string;
  /** Null where it can't be cut: a cluster that names its own addresses, or certificates that do. */
  readonly wire: TcpProxy | null;
  /** Null for a server that somebody else runs: they have to kill it. */
  readonly process: ServerProcess | null;
  /** The events of the programs on that database. */
  log(database: Database): EventLog;
  /** Ends every fault and starts what is down. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

export interface ServerProcess {
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGSTOP, until it is healed. */
  hang(): void;
  /** Of every process it has been. */
  pids(): readonly number[];
}

/** The server that `KURRENTDB_URL` names, or a stand-in of our own. */
export async function openEventServer(): Promise<EventServer> {
  const named = process.env['KURRENTDB_URL'] ?? '';
  return named === '' ? openStandIn() : openNamedServer(named);
}

async function openNamedServer(named: string): Promise<EventServer> {
  const wired = canBeWired(named) ? await wireTo(named) : { url: named, wire: null };
  return {
    ...wired,
    process: null,
    log: (database) => logOnServer(named, database),
    heal: async () => wired.wire?.mend(),
    close: async () => wired.wire?.close(),
  };
}

/** One address, and nobody who looks at its name. */
function canBeWired(url: string): boolean {
  return !url.includes('+discover') && !url.includes(',') && /[?&]tls=false/i.test(url);
}

async function wireTo(named: string) {
  const url = new URL(named);
  const wire = await startTcpProxy(Number(url.port || '2113'), url.hostname);
  url.hostname = '127.0.0.1';
  url.port = wire.port.toString();
  return { url: url.href, wire };
}

const PROGRAM = 'libs/kurrent-stand-in/src/stand-in.program.ts';
const BUNDLER = 'libs/testing/src/processes/bundle.mjs';
const BUNDLE = 'node_modules/.cache/saksgang-test/kurrent-stand-in.mjs';
/** So long it says that it is not ready when it was killed; a server took 6–7 s, and was away for most of it. */
const BOOT_MS = 1_000;

/** In a process of its own with a folder of its own, at an address that stays the same. */
async function openStandIn(): Promise<EventServer> {
  const bundled = start(BUNDLER, [PROGRAM, BUNDLE], {});
  if ((await bundled.ended) !== 0) throw new Error(bundled.output());
  const [dataDir, port] = [await newDataDir(), (await freePort()).toString()];
  const pids: number[] = [];
  const begin = async (bootMs: number) => {
    const begun = start(BUNDLE, [dataDir, port, bootMs.toString()], {});
    if (begun.child.pid !== undefined) pids.push(begun.child.pid);
    await listening(begun);
    return begun;
  };
  let running = await begin(0);
  const own = `kurrentdb://127.0.0.1:${port}?tls=false`;
  const { url, wire } = await wireTo(own);
  const signalled = (name: NodeJS.Signals) => void signal(running.child.pid ?? 0, name);
  const kill = async () => {
    running.child.kill('SIGKILL');
    await running.ended;
  };
  return {
    url,
    wire,
    process: { kill, hang: () => signalled('SIGSTOP'), pids: () => pids },
    log: (database) => logOnServer(own, database),
    async heal() {
      wire.mend();
      signalled('SIGCONT');
      const { exitCode, signalCode } = running.child;
      if (exitCode !== null || signalCode !== null) running = await begin(BOOT_MS);
    },
    async close() {
      await Promise.all([kill(), wire.close()]);
      await removeDataDir(dataDir);
    },
  };
}

/** It prints its address when it listens. */
async function listening({ child, output }: Running): Promise<void> {
  while (!output().includes('\n')) {
    if (child.exitCode !== null) throw new Error(`the stand-in ended:\n${output()}`);
    await pause(20);
  }
}
