import { createPostgresCheckpoints } from '@saksgang/event-store-postgres';
import {
  createNotary,
  loadSigners,
  MalformedKey,
  newestCheckpoint,
  RefusedToSign,
  UntrustedNote,
  type Notary,
} from '@saksgang/integrity';
import type { DataFolder } from '../data-folder.ts';
import type { Logger } from '../logging.ts';
import { observedArchive } from '../observability/observed-archive.ts';
import { StartupError } from '../startup-error.ts';
import type { System } from './open-system.ts';

/**
 * The notary of this store, with its keys. Publishes the keys that check its signatures; runs when it is started.
 * @throws StartupError when the checkpoints or the key are another store's
 */
export async function openNotary(
  { store, database, integrity, telemetry }: System,
  folder: DataFolder,
  logger: Logger,
): Promise<Notary> {
  const { records, origin } = integrity;
  const archive = observedArchive(integrity.archive, telemetry);
  try {
    const signers = await loadSigners(folder.notaryKey, origin);
    if (signers.some(({ verifier }) => verifier.name !== origin)) {
      throw new StartupError('DATA_DIR holds the notary’s key of another store (notary.key)');
    }
    await newestCheckpoint({ archive, signers, origin });
    for (const { verifier } of signers) await archive.addKey(verifier.text);
    const locks = createPostgresCheckpoints(database.pool, database.locks);
    const own = () => locks.own('notary');
    return createNotary({ store, records, archive, origin, signers, own, log: logger });
  } catch (error) {
    if (error instanceof RefusedToSign || error instanceof UntrustedNote) {
      throw new StartupError(`CHECKPOINT_DIR can't be continued: ${error.message}`);
    }
    if (error instanceof MalformedKey) {
      throw new StartupError('DATA_DIR holds a notary.key that is none');
    }
    throw error;
  }
}
