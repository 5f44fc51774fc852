import { migrateSchema, type AppliedSteps, type Migration } from '@saksgang/migrations';
import type pg from 'pg';

const ENGINE = `
CREATE SCHEMA IF NOT EXISTS engine;

-- which engine keeps the events that everything else in this database is about: at most one row
CREATE TABLE engine.kept_in (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  engine text NOT NULL
);
INSERT INTO engine.kept_in (engine) SELECT 'postgresql' WHERE EXISTS (SELECT FROM store.event);

-- where each command went, beside an engine that keeps no such index
CREATE TABLE engine.command (
  tenant text COLLATE "C" NOT NULL,
  command_id text COLLATE "C" NOT NULL,
  stream text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, command_id)
);
`;

const MIGRATIONS: readonly Migration[] = [{ name: '001-engine-and-commands', sql: ENGINE }];

/** Brings the schema `engine` up to date, after the store's. */
export function migrateEngine(pool: pg.Pool, wanted?: AppliedSteps): Promise<void> {
  return migrateSchema(pool, 'engine', MIGRATIONS, wanted);
}
