import type { ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries.ts';
import { launch, watch } from './child.ts';
import { dataFolder, prepare, read, type DataFolder } from './data-folder.ts';
import { findPostmaster, isAlive, removeForeignLock, stopPostmaster } from './postmaster.ts';
import { supervise } from './supervise.ts';
import { chooseUser, launchAs, type SystemUser } from './system-user.ts';

export interface EmbeddedPostgresOptions {
  /** A folder of its own; made when missing. Cluster and password lie in it. */
  readonly dataDir: string;
  /** Takes the server's own lines. They name no values. */
  readonly log: (line: string) => void;
  /** False only in tests: a crash of the machine may then lose the cluster. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
  /** How long to try again while an earlier server still goes down. Default: 15,000 ms. */
  readonly startWithinMs?: number;
  /** The server ended without being asked to; it is started again. */
  readonly onLost?: () => void;
}

export interface EmbeddedPostgres {
  /** With the password; never to be logged. */
  readonly url: string;
  /** Shuts the server down for good, unless another process started it. */
  stop(): Promise<void>;
}

const NOT_DURABLE = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/**
 * A real PostgreSQL on a free port of this machine only, with its data in `dataDir`. It ends with
 * this process. A second process shares the running server; a server whose starter is gone is
 * stopped and started again. One that ends while it is needed is started again at the same address; after
 * a crash it recovers what was committed.
 * @throws Error with the server's last words when it does not come up.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const folder = dataFolder(options.dataDir);
  const [binaries, user] = await Promise.all([findBinaries(), chooseUser(folder.cluster)]);
  const password = await prepare(folder, binaries, user);
  const end = Date.now() + (options.startWithinMs ?? 15_000);
  for (;;) {
    const running = await share(folder, password);
    if (running) return running;
    const port = await freePort();
    const launchServer = () => start({ folder, binaries, user, port, options });
    const attempt = await launchServer();
    if (typeof attempt !== 'string') {
      const { stop } = supervise(attempt, launchServer, options);
      return { url: urlOf(password, port), stop };
    }
    if (Date.now() > end) throw new Error(`The database did not start: ${attempt}`);
    await delay(500);
  }
}

/** The server of another living process; null when there is none left to share. */
async function share(folder: DataFolder, password: string): Promise<EmbeddedPostgres | null> {
  const server = await findPostmaster(folder.cluster);
  if (!server) return null;
  const owner = Number(await read(folder.ownerFile));
  if (!isAlive(owner) || owner === process.pid) {
    await stopPostmaster(server.pid);
    return null;
  }
  if (!server.ready) return null;
  return { url: urlOf(password, server.port), stop: () => Promise.resolve() };
}

interface Launching {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly user: SystemUser | null;
  readonly port: number;
  readonly options: EmbeddedPostgresOptions;
}

/** @returns the server when it accepts connections; its last words when it ended instead. */
async function start({
  folder,
  binaries,
  user,
  port,
  options,
}: Launching): Promise<ChildProcess | string> {
  await removeForeignLock(folder.cluster);
  const child = launch(launchAs(user, binaries.postgres, serverArguments(folder, port, options)));
  const life = watch(child, options.log);
  while (!life.hasEnded) {
    const server = await findPostmaster(folder.cluster);
    if (server?.ready && server.pid === child.pid) {
      await writeFile(folder.ownerFile, String(process.pid));
      child.unref();
      return child;
    }
    await delay(20);
  }
  return life.words.trim();
}

function serverArguments(
  folder: DataFolder,
  port: number,
  { durable = true, maxConnections = 100 }: EmbeddedPostgresOptions,
): readonly string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${maxConnections}`,
    'log_error_verbosity=terse',
    // What is wrong with a question is told to whoever asked: those messages quote what they were given.
    'log_min_messages=log',
    ...(durable ? [] : NOT_DURABLE),
  ];
  return ['-D', folder.cluster, '-p', String(port), ...settings.flatMap((s) => ['-c', s])];
}

function urlOf(password: string, port: number): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
