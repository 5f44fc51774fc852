import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Case } from '../measure.ts';
import { aNote } from '../sample.ts';

/** In the order of its own install script; without its roles, its views, and the extension it no longer needs. */
const FILES = [
  'schema/message-store',
  'tables/messages',
  'types/message',
  'functions/message-store-version',
  'functions/hash-64',
  'functions/acquire-lock',
  'functions/category',
  'functions/is-category',
  'functions/id',
  'functions/cardinal-id',
  'functions/stream-version',
  'functions/write-message',
  'indexes/messages-id',
  'indexes/messages-stream',
  'indexes/messages-category',
];

/** Installs message-db into an empty database. @returns a pool with a connection for each writer */
export async function openMessageDb(url: string, writers: number): Promise<pg.Pool> {
  const options = '-c search_path=message_store,public';
  const pool = new pg.Pool({ connectionString: url, max: writers, options });
  const manifest = createRequire(import.meta.url).resolve('@eventide/message-db/package.json');
  for (const file of FILES) {
    await pool.query(await readFile(join(dirname(manifest), 'database', `${file}.sql`), 'utf8'));
  }
  return pool;
}

/** Its own way to write one message, with the version that is expected. */
export function messageDbWrites(pool: pg.Pool, workers: number): Case {
  return {
    name: `message-db, ${workers} writers`,
    workers,
    worker() {
      const stream = `bench-${randomUUID()}`;
      let version = -1;
      return async () => {
        const { type, data } = aNote();
        await pool.query({
          name: 'write',
          text: 'SELECT write_message($1, $2, $3, $4, NULL, $5)',
          values: [randomUUID(), stream, type, JSON.stringify(data), version++],
        });
      };
    },
  };
}
