import { join } from 'node:path';
import { watchDatabase } from '../faults/stage/database.ts';

/** Lets an hour pass since somebody proved who they are, for everybody who is signed in; their sessions last. */
export async function signedInAnHourAgo(dataDir: string): Promise<void> {
  await watchDatabase(join(dataDir, 'postgres')).query(
    `UPDATE identity.session SET authenticated_at = now() - interval '1 hour'`,
  );
}
