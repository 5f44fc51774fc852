import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newDataDir, removeDataDir } from '../../harness/app.ts';
import { start } from '../../harness/command.ts';
import { fromRoot } from '../../harness/paths.ts';
import { createServer, watchDatabase, type Database } from './database.ts';
import { logInDatabase, type EventLog } from './event-log.ts';
import type { EventServer } from './event-server.ts';
import { createProgram, type Program } from './program.ts';
import { untilGone } from './signals.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

/** What is tormented: a whole Saksgang with its database, as somebody would run it. */
export interface Stage {
  readonly dataDir: string;
  /** Every process of the API; all serve the same system. */
  readonly programs: readonly Program[];
  readonly database: Database;
  /** The wire between the two; null where the program has a database of its own. */
  readonly wire: TcpProxy | null;
  /** Where the events lie, when not in the database. */
  readonly server: EventServer | null;
  /** What is stored in the end, wherever it lies. */
  readonly log: EventLog;
  /** Ends every fault and starts what is down. @throws Error when something does not come back */
  heal(): Promise<void>;
  /** Asks the programs to end and keeps the database up, until `heal`. @returns their exit codes */
  rest(): Promise<readonly (number | null)[]>;
  /** Runs another entry of the built API on the same data: `verify`, `rebuild` … */
  begin(entry: string): ReturnType<typeof start>;
  /** Ends everything. @returns the processes that are still there, of all that ever were */
  close(): Promise<readonly number[]>;
}

const COMES_BACK_WITHIN_MS = 40_000;
const ENDS_WITHIN_MS = 20_000;
const BIG = '999999999';
/** Quiet, and without the limits of what one may ask for in a minute: here few ask for as much as many. */
const QUIET = {
  LOG_LEVEL: 'warn',
  POINTS_PER_MINUTE: BIG,
  STRANGER_POINTS_PER_MINUTE: BIG,
  SIGN_INS_PER_MINUTE: BIG,
  // Which engine is tormented is decided here, whatever the shell says.
  KURRENTDB_URL: '',
};

/** The way it runs on one machine: one process, which starts a PostgreSQL of its own. */
export async function openStageOnOneMachine(): Promise<Stage> {
  const dataDir = await newDataDir();
  const program = await createProgram({ dataDir, settings: QUIET });
  const folder = join(dataDir, 'postgres');
  const [server, database] = [createServer(folder), watchDatabase(folder)];
  await program.start();
  return {
    dataDir,
    programs: [program],
    database,
    wire: null,
    server: null,
    log: logInDatabase(database),
    async heal() {
      database.goOn();
      await server.stop();
      await bringBack(program);
      // Makes its process known.
      await database.isRunning();
    },
    async rest() {
      const code = await program.stop();
      await server.start();
      return [code];
    },
    begin: (entry) => start(`apps/api/dist/${entry}.js`, [], { ...QUIET, DATA_DIR: dataDir }),
    async close() {
      await program.stop();
      await server.stop();
      return leave(dataDir, [...program.pids(), ...database.pids()]);
    },
  };
}

export interface ClusterOptions {
  /** Milliseconds that the clock of each process is wrong by, back and forth. One process for each. */
  readonly clockSkews: readonly number[];
  /** Where the events lie, when not in the database. It is closed with the stage. */
  readonly server?: EventServer | null;
}

/** Several processes on one PostgreSQL that is somebody else's, with a wire between that can be cut. */
export async function openCluster(options: ClusterOptions): Promise<Stage> {
  const { clockSkews, server: events = null } = options;
  const dataDir = await newDataDir();
  const folder = join(dataDir, 'database');
  const [server, database] = [createServer(folder), watchDatabase(folder)];
  const wire = await startTcpProxy(await server.start());
  const url = server.url();
  url.port = wire.port.toString();
  const settings = { ...QUIET, DATABASE_URL: url.href, KURRENTDB_URL: events?.url ?? '' };
  const programs = await Promise.all(
    clockSkews.map((skew) =>
      createProgram({ dataDir, settings: { ...settings, ...wrongClock(skew) } }),
    ),
  );
  await Promise.all(programs.map((program) => program.start()));
  return {
    dataDir,
    programs,
    database,
    wire,
    server: events,
    log: events?.log(database) ?? logInDatabase(database),
    async heal() {
      wire.mend();
      database.goOn();
      await events?.heal();
      if (!(await database.isRunning())) wire.pointTo(await server.start());
      await Promise.all(programs.map(bringBack));
    },
    rest: () => Promise.all(programs.map((program) => program.stop())),
    begin: (entry) => start(`apps/api/dist/${entry}.js`, [], { ...settings, DATA_DIR: dataDir }),
    async close() {
      await Promise.all(programs.map((program) => program.stop()));
      await Promise.all([wire.close(), events?.close()]);
      await database.isRunning();
      await server.stop();
      const pids = [database, ...programs, ...(events?.process ? [events.process] : [])];
      return leave(
        dataDir,
        pids.flatMap((one) => one.pids()),
      );
    },
  };
}

/** A program that ended is started again, one that runs must find its way back by itself. */
async function bringBack(program: Program): Promise<void> {
  program.goOn();
  if (!program.isRunning()) await program.start();
  const end = Date.now() + COMES_BACK_WITHIN_MS;
  while (!(await program.isReady())) {
    if (!program.isRunning()) throw new Error(`the program ended:\n${program.log().slice(-1500)}`);
    if (Date.now() > end)
      throw new Error(`the program is not ready again:\n${program.log().slice(-1500)}`);
    await pause(100);
  }
}

function wrongClock(skew: number): Readonly<Record<string, string>> {
  if (skew === 0) return {};
  const preload = fromRoot('apps/e2e/src/faults/stage/skewed-clock.mjs');
  return { NODE_OPTIONS: `--import "${preload}"`, CLOCK_SKEW_MS: skew.toString() };
}

async function leave(dataDir: string, pids: readonly number[]): Promise<readonly number[]> {
  const left = await untilGone(pids, ENDS_WITHIN_MS);
  await removeDataDir(dataDir);
  return left;
}
