import type { EventStore } from '@saksgang/event-store';
import {
  createIntegrity,
  createPostgresTreeStore,
  openFolderArchive,
  originOf,
  type CheckpointArchive,
  type Integrity,
  type TreeStore,
} from '@saksgang/integrity';
import type pg from 'pg';
import { errorCode } from '../error-code.ts';
import { StartupError } from '../startup-error.ts';

/** What the notary writes, and what is proved with it. */
export interface IntegrityParts {
  readonly records: TreeStore;
  readonly archive: CheckpointArchive;
  /** The log's name: it stands in every checkpoint. */
  readonly origin: string;
  readonly proofs: Integrity;
}

/**
 * Opens the notary's records in the database and its checkpoints in a folder outside it.
 * @throws StartupError when the folder cannot be written to
 */
export async function openIntegrity(
  pool: pg.Pool,
  store: EventStore,
  folder: string,
): Promise<IntegrityParts> {
  const records = createPostgresTreeStore(pool);
  const archive = await openArchive(folder);
  const origin = originOf(await records.storeId());
  return { records, archive, origin, proofs: createIntegrity({ store, records, archive }) };
}

/** @throws StartupError when the folder cannot be written to. */
export async function openArchive(folder: string): Promise<CheckpointArchive> {
  try {
    return await openFolderArchive(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    throw new StartupError(`CHECKPOINT_DIR cannot be written to: ${folder} (${code})`);
  }
}
