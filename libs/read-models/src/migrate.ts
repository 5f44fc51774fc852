import {
  ensureRoles,
  migrateSchema,
  type AppliedSteps,
  type Migration,
} from '@saksgang/migrations';
import type pg from 'pg';
import { isolateAll } from './shared/isolation.ts';

const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-queue',
    sql: `
      CREATE TABLE read.queue (
        tenant text NOT NULL,
        case_id uuid PRIMARY KEY,
        case_number text NOT NULL,
        child_id uuid NOT NULL,
        status text NOT NULL,
        phase text NOT NULL,
        next_step text NOT NULL,
        awaits_approval boolean NOT NULL,
        deadlines jsonb NOT NULL,
        due_on date,
        child_seen_on date,
        responsible uuid,
        revision integer NOT NULL
      );
      CREATE INDEX queue_by_due_date ON read.queue
        (tenant, (coalesce(due_on, 'infinity')), case_id);
      CREATE INDEX queue_by_child ON read.queue (child_id);`,
  },
  {
    name: '002-person',
    sql: `
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE TABLE read.person (
        tenant text NOT NULL,
        person_id uuid PRIMARY KEY,
        display_name text NOT NULL,
        search_name text,
        birth_date date,
        grading text NOT NULL
      );
      CREATE INDEX person_by_name ON read.person USING gin (search_name gin_trgm_ops);`,
  },
  {
    name: '003-message',
    sql: `
      CREATE TABLE read.message (
        tenant text NOT NULL,
        message_id uuid PRIMARY KEY,
        status text NOT NULL,
        format text,
        received_at text NOT NULL,
        bytes integer NOT NULL,
        concerns jsonb NOT NULL,
        issues jsonb NOT NULL
      );
      CREATE INDEX message_by_time ON read.message (tenant, received_at, message_id);`,
  },
  {
    name: '004-erasure',
    sql: `
      CREATE TABLE read.erasure (
        tenant text NOT NULL,
        erasure_id uuid PRIMARY KEY,
        status text NOT NULL,
        requested_at text NOT NULL
      );
      CREATE INDEX erasure_by_time ON read.erasure (tenant, requested_at, erasure_id);`,
  },
  {
    // From here on a projection makes its own tables, one set for each generation; questions read the view.
    name: '005-generations',
    sql: ['queue', 'person', 'message', 'erasure']
      .map(
        (table) => `
      ALTER TABLE read.${table} RENAME TO ${table}_1;
      CREATE VIEW read.${table} AS SELECT * FROM read.${table}_1;`,
      )
      .join(''),
  },
  {
    // Questions ask for these columns at once; the tables that hold them are built beside meanwhile. What was
    // stored before knew no units, guests and conflicts, so that nobody sees more than they did.
    name: '006-queue-access',
    sql: `
      DO $$
      DECLARE
        shown text := substring(pg_get_viewdef('read.queue'::regclass) FROM 'queue_[0-9]+');
        made text;
      BEGIN
        DROP VIEW read.queue;
        FOR made IN SELECT tablename FROM pg_tables
          WHERE schemaname = 'read' AND tablename ~ '^queue_[0-9]+$' LOOP
          EXECUTE format('ALTER TABLE read.%I
            ADD COLUMN IF NOT EXISTS unit uuid,
            ADD COLUMN IF NOT EXISTS workers uuid[] NOT NULL DEFAULT ''{}'',
            ADD COLUMN IF NOT EXISTS guests jsonb NOT NULL DEFAULT ''[]'',
            ADD COLUMN IF NOT EXISTS kept_out uuid[] NOT NULL DEFAULT ''{}''', made);
        END LOOP;
        EXECUTE format('CREATE VIEW read.queue AS SELECT * FROM read.%I', shown);
      END $$;`,
  },
  {
    name: '007-emergency',
    sql: `
      CREATE TABLE read.emergency_1 (
        tenant text NOT NULL,
        case_id uuid NOT NULL,
        emergency_id uuid NOT NULL,
        taken_by uuid NOT NULL,
        unit uuid,
        told uuid[] NOT NULL,
        kept_out uuid[] NOT NULL,
        is_waiting boolean NOT NULL,
        place bigint NOT NULL,
        PRIMARY KEY (case_id, emergency_id)
      );
      CREATE VIEW read.emergency AS SELECT * FROM read.emergency_1;`,
  },
  {
    // Empty, for those who ask before the projection has made its own.
    name: '008-look',
    sql: `
      CREATE TABLE read.look_1 (
        tenant text NOT NULL,
        look_id uuid PRIMARY KEY,
        at text NOT NULL,
        month text NOT NULL,
        seen_by uuid NOT NULL,
        role text NOT NULL,
        unit uuid NOT NULL,
        case_id uuid NOT NULL,
        person_id uuid,
        part text NOT NULL,
        revision integer,
        relation text NOT NULL
      );
      CREATE VIEW read.look AS SELECT * FROM read.look_1;`,
  },
];

/**
 * Brings the schema `read` up to date, and leaves no table in it that shows more than one municipality to whoever
 * asks. Several processes may call it at once.
 * @throws UnfitRoles when the roles of the database can neither be made nor used
 */
export async function migrateReadModels(pool: pg.Pool, wanted?: AppliedSteps): Promise<void> {
  await ensureRoles(pool);
  await migrateSchema(pool, 'read', MIGRATIONS, wanted);
  await isolateAll(pool);
}
