import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@saksgang/embedded-postgres';
import { keepServer } from './server.ts';

/**
 * For Jest's `globalSetup`: one PostgreSQL for the whole run, in a folder of its own, unless
 * TEST_DATABASE_URL names a server already.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  const dataDir = await mkdtemp(join(tmpdir(), 'saksgang-test-'));
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, durable: false });
  process.env['TEST_DATABASE_URL'] = server.url;
  keepServer({
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  });
}
