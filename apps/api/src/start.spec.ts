import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { start } from './start.ts';
import { StartupError } from './startup-error.ts';
import { caseNumber, notarisedStore } from './testing/notarised-store.ts';
import { configOf, runApi, temporaryFolder } from './testing/running-api.ts';

let database: FreshDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
});
afterAll(() => Promise.all([database.drop(), folder.remove()]));

async function whyNot(settings: Readonly<Record<string, string>>): Promise<string> {
  const config = configOf({ DATABASE_URL: database.url, DATA_DIR: folder.path, ...settings });
  const error: unknown = await start(config, () => undefined).then(
    ({ stop }) => stop(),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StartupError)) throw new Error('did not say why it could not start');
  return error.message;
}

describe('A start that cannot go on says why in one line', () => {
  it('when the database does not answer, without its password', async () => {
    const line = await whyNot({ DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/none' });
    expect(line).toBe('DATABASE_URL names a database that does not answer (ECONNREFUSED)');
  });

  it('when the database refuses the password', async () => {
    const url = new URL(database.url);
    url.password = 'wrong';
    expect(await whyNot({ DATABASE_URL: url.href })).toMatch(/^DATABASE_URL .*\(28P01\)$/);
  });

  it('when the port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const line = await whyNot({ PORT: String(port) });
    other.close();
    expect(line).toBe(`PORT ${port} is taken on 127.0.0.1. Set PORT to a free one.`);
  });

  it('when the address is not this machine’s', async () => {
    expect(await whyNot({ HOST: '192.0.2.1' })).toMatch(/^HOST 192\.0\.2\.1 .*EADDRNOTAVAIL/);
  });

  it('when the data folder cannot be written to', async () => {
    const file = join(folder.path, 'a-file');
    await writeFile(file, '');
    expect(await whyNot({ DATA_DIR: join(file, 'data') })).toMatch(
      /^DATA_DIR cannot be written to: .*ENOTDIR/,
    );
  });

  it('when no folder can be made there at all', async () => {
    expect(await whyNot({ DATA_DIR: '/proc/saksgang' })).toMatch(/^DATA_DIR cannot be written to/);
  });

  it('when the folder for checkpoints cannot be written to', async () => {
    expect(await whyNot({ CHECKPOINT_DIR: join(folder.path, 'a-file', 'checkpoints') })).toMatch(
      /^CHECKPOINT_DIR cannot be written to: .*ENOTDIR/,
    );
  });

  it('when the checkpoints, or the notary’s key, are another store’s', async () => {
    const other = await notarisedStore();
    await other.write(caseNumber(1), 1);
    await other.notarise();
    expect(await whyNot({ CHECKPOINT_DIR: other.folder })).toBe(
      "CHECKPOINT_DIR can't be continued: the checkpoints are of another store",
    );
    const mixedUp = {
      DATA_DIR: dirname(other.keyFile),
      MASTER_KEY_FILE: join(folder.path, 'master.key'),
      CHECKPOINT_DIR: folder.path,
    };
    expect(await whyNot(mixedUp)).toBe(
      'DATA_DIR holds the notary’s key of another store (notary.key)',
    );
    await other.close();
  });

  it('when the master key is missing or holds something else', async () => {
    const key = join(folder.path, 'key');
    expect(await whyNot({ MASTER_KEY_FILE: key })).toMatch(/^MASTER_KEY_FILE must be .*ENOENT/);
    await mkdir(key);
    expect(await whyNot({ MASTER_KEY_FILE: key })).toMatch(/^MASTER_KEY_FILE must be .*EISDIR/);
  });

  it('when the personal data was sealed under another master key', async () => {
    await inDatabase(
      `INSERT INTO keys.subject_key (subject, master_key_id, wrapped) VALUES ('child', 'another', '')`,
      async (settings) => {
        expect(await whyNot(settings)).toMatch(/^MASTER_KEY_FILE: .*another/);
      },
    );
  });

  it.each(['store', 'engine', 'keys', 'read', 'registers', 'integrity'])(
    'when the database was made by a newer version: schema %s',
    async (schema) => {
      await inDatabase(
        `INSERT INTO ${schema}.kysely_migration (name, timestamp) VALUES ('999-of-tomorrow', '')`,
        async (settings) => {
          expect(await whyNot(settings)).toBe(
            `the schema ${schema} has the step 999-of-tomorrow, which this program does not know`,
          );
        },
      );
    },
  );
});

/** A database that was in use and was then changed behind the program's back. */
async function inDatabase(
  sql: string,
  then: (settings: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> {
  const [used, own] = await Promise.all([freshDatabase(), temporaryFolder()]);
  await (await runApi(used.url, own.path)).stop();
  const client = new pg.Client({ connectionString: used.url });
  await client.connect();
  await client.query(sql);
  await client.end();
  await then({ DATABASE_URL: used.url, DATA_DIR: own.path });
  await Promise.all([used.drop(), own.remove()]);
}
