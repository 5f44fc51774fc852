import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { streamName, type NewEvent, type StreamName } from '@saksgang/event-store';
import {
  createPostgresCheckpoints,
  migrate,
  openPostgresEventStore,
} from '@saksgang/event-store-postgres';
import {
  createNotary,
  loadSigners,
  migrateIntegrity,
  parseVerifier,
  verifyStore,
  type VerifyReport,
} from '@saksgang/integrity';
import { instant } from '@saksgang/kernel';
import { freshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { openIntegrity } from '../composition/open-integrity.ts';
import { temporaryFolder } from './running-api.ts';

/** A store with a notary that signs at once, and ways round both for whoever owns the database. */
export interface NotarisedStore {
  readonly store: ReturnType<typeof openPostgresEventStore>;
  readonly integrity: Awaited<ReturnType<typeof openIntegrity>>;
  readonly folder: string;
  readonly keyFile: string;
  /** Errors that the notary has logged. */
  readonly complaints: readonly string[];
  /** Writes `count` events of a new command to a stream. */
  write(stream: StreamName, count: number): Promise<void>;
  /** Lets a notary run until everything is signed, or until it has complained. */
  notarise(signEveryMs?: number): Promise<void>;
  /** Runs SQL past the triggers, as a superuser can. */
  tamper(sql: string, values?: readonly unknown[]): Promise<void>;
  verify(): Promise<VerifyReport>;
  close(): Promise<void>;
}

export function caseNumber(number: number): StreamName {
  return streamName('case', `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
}

export async function notarisedStore(checkpoints?: string): Promise<NotarisedStore> {
  const [database, temporary] = await Promise.all([freshDatabase(), temporaryFolder()]);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  await migrate(pool);
  await migrateIntegrity(pool);
  const store = openPostgresEventStore(pool);
  const folder = checkpoints ?? join(temporary.path, 'checkpoints');
  const integrity = await openIntegrity(pool, store, folder);
  const keyFile = join(temporary.path, 'notary.key');
  const complaints: string[] = [];
  return {
    store,
    integrity,
    folder,
    keyFile,
    complaints,
    async write(stream, count) {
      const events = someEvents(count);
      const [first, ...rest] = events;
      if (first) await store.append([{ stream, expected: 'any', events: [first, ...rest] }]);
    },
    async notarise(signEveryMs = 10) {
      const { archive, origin } = integrity;
      const signers = await loadSigners(keyFile, origin);
      for (const { verifier } of signers) await archive.addKey(verifier.text);
      const own = () => createPostgresCheckpoints(pool).own('notary');
      const say = (fields: object) => complaints.push(JSON.stringify(fields));
      const log = { info: say, warn: say, error: say };
      const notary = createNotary({ ...integrity, store, signers, own, log, signEveryMs });
      const before = complaints.length;
      notary.start();
      const head = await store.head();
      while (!(await isSigned(integrity, head)) && complaints.length === before) await tick();
      await notary.stop();
    },
    async tamper(sql, values = []) {
      const client = await pool.connect();
      await client.query(TRIGGERS_OFF);
      await client.query(sql, [...values]);
      await client.query(TRIGGERS_ON);
      client.release();
    },
    async verify() {
      const keys = (await integrity.archive.keys()).map(parseVerifier);
      return verifyStore({ store, ...integrity, keys });
    },
    async close() {
      await store.close();
      await pool.end();
      await Promise.all([database.drop(), temporary.remove()]);
    },
  };
}

const TRIGGERS_OFF = `
  GRANT ALL ON store.event TO CURRENT_USER;
  ALTER TABLE store.event DISABLE TRIGGER ALL;
  ALTER TABLE integrity.leaf DISABLE TRIGGER ALL;
  ALTER TABLE integrity.node DISABLE TRIGGER ALL;`;
const TRIGGERS_ON = `
  ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_is_final;
  ALTER TABLE integrity.leaf ENABLE TRIGGER ALL;
  ALTER TABLE integrity.node ENABLE TRIGGER ALL;`;

async function isSigned(integrity: NotarisedStore['integrity'], head: bigint): Promise<boolean> {
  const { lag, treeSize } = await integrity.proofs.status();
  return lag === 0n && (treeSize > 0 || head === 0n);
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

function someEvents(count: number): readonly NewEvent[] {
  const command = {
    actor: 'user-1',
    tenant: 'municipality-1',
    commandId: randomUUID(),
    commandFingerprint: 'f1',
    correlationId: randomUUID(),
  };
  return Array.from({ length: count }, (_, index) => ({
    ...command,
    eventId: randomUUID(),
    type: 'NoteWritten',
    schemaVersion: 1,
    data: { index, words: 'Åse' },
    recordedAt: instant('2026-01-05T08:47:00Z'),
    occurredAt: instant('2026-01-04T22:00:00Z'),
  }));
}
