import {
  demoDirectory,
  type Cooperation,
  type Digest,
  type PersonalDataPurge,
  openStreams,
  type AllStreams,
} from '@saksgang/application';
import { type EventStore, type ProjectionRunner } from '@saksgang/event-store';
import { systemClock, type Clock } from '@saksgang/kernel';
import { SchemaIsNewer, UnfitRoles } from '@saksgang/migrations';
import {
  createPostgresLooks,
  createPostgresReadModels,
  type Looks,
  type ReadModels,
} from '@saksgang/read-models';
import {
  createPostgresCaseNumbers,
  createPostgresIdentityRegister,
  type CaseNumbers,
  type IdentityRegister,
} from '@saksgang/registers';
import { createTelemetry, type Telemetry } from '@saksgang/telemetry';
import type { Config } from '../config.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Logger } from '../logging.ts';
import { StartupError } from '../startup-error.ts';
import { readCooperationFile } from '../sign-in/identity/cooperation-file.ts';
import { openKnownUsers, type KnownUsers } from '../sign-in/identity/known-users.ts';
import { openDatabase, refuseUnlessIsolated, type Database } from './database.ts';
import { createDigest } from './digest.ts';
import { migrateAll } from './migrate-all.ts';
import { openEngine } from './open-engine.ts';
import { openIntegrity, type IntegrityParts } from './open-integrity.ts';
import { openKeys, type Keys } from './open-keys.ts';
import { openProjections } from './open-projections.ts';
import { openPurge } from './open-purge.ts';
import { tellingSilence } from './telling-silence.ts';

/** Everything below the application, opened and wired: the chosen adapters behind their ports. */
export interface System extends AllStreams {
  readonly store: EventStore;
  readonly caseNumbers: CaseNumbers;
  readonly identities: IdentityRegister;
  readonly readModels: ReadModels;
  readonly looks: Looks;
  readonly runner: ProjectionRunner;
  readonly users: KnownUsers;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly database: Database;
  readonly integrity: IntegrityParts;
  readonly keys: Keys;
  readonly purge: PersonalDataPurge;
  readonly telemetry: Telemetry;
  close(): Promise<void>;
}

/**
 * Opens the database and brings every schema up to date. Nothing runs yet: `runner.start()` is the caller's.
 * @throws StartupError when the database does not answer, is of a newer version, or was sealed under another key
 */
export async function openSystem(
  config: Config,
  folder: DataFolder,
  logger: Logger,
  telemetry: Telemetry = createTelemetry(),
): Promise<System> {
  const database = await openDatabase(config, folder, logger);
  try {
    await migrateAll(database.patient);
    await refuseUnlessIsolated(database);
    const keys = await openKeys(config, folder, database.pool);
    const store = await openEngine(config, database.pool, logger, telemetry);
    const checkpoints = config.CHECKPOINT_DIR ?? folder.checkpoints;
    const integrity = await openIntegrity(database.pool, store, checkpoints);
    const demo = config.ISSUERS_FILE === undefined ? demoDirectory() : null;
    const users = await openKnownUsers(database.pool, demo, await cooperationIn(config));
    return assemble({ database, store, integrity, keys, users, telemetry }, logger);
  } catch (error) {
    await database.close();
    throw mendable(error);
  }
}

/** The agreements of a file; where there is none, those of the demonstration. */
async function cooperationIn({ COOPERATION_FILE: file }: Config): Promise<Cooperation | undefined> {
  return file === undefined ? undefined : readCooperationFile(file);
}

/** A newer database, or one whose roles are missing, is for whoever starts the program to mend; anything else is a fault of ours. */
function mendable(error: unknown): unknown {
  if (error instanceof SchemaIsNewer || error instanceof UnfitRoles) {
    return new StartupError(error.message);
  }
  return error;
}

function assemble(
  {
    database,
    store,
    integrity,
    keys,
    users,
    telemetry,
  }: Pick<System, 'database' | 'store' | 'integrity' | 'keys' | 'users' | 'telemetry'>,
  logger: Logger,
): System {
  const { pool, asking } = database;
  const streams = openStreams(store, keys.ring);
  const identities = tellingSilence(
    createPostgresIdentityRegister(pool, keys.secrets['identity-register']),
  );
  const runner = openProjections(database, store, streams, logger, telemetry);
  return {
    ...streams,
    store,
    identities,
    runner,
    database,
    integrity,
    keys,
    telemetry,
    purge: openPurge({ pool, store, keys: keys.ring, identities, streams }),
    caseNumbers: tellingSilence(createPostgresCaseNumbers(pool)),
    looks: tellingSilence(createPostgresLooks(asking, runner)),
    readModels: tellingSilence(createPostgresReadModels(asking, runner, identities.find)),
    users,
    clock: systemClock,
    digest: createDigest(keys.secrets.digest),
    async close() {
      await runner.stop();
      keys.ring.close();
      await store.close();
      await database.close();
    },
  };
}
