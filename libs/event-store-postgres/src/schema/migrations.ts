import { PROJECTS, type Migration } from '@saksgang/migrations';

const EVENTS = `
CREATE TABLE store.event (
  position bigint PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  revision int NOT NULL,
  tenant text COLLATE "C" NOT NULL,
  -- only on the first event of a command: makes its id unique in the municipality
  command_id text COLLATE "C",
  -- sha256(event): anyone with SQL can check it
  hash bytea NOT NULL,
  -- the whole envelope as canonical JSON (RFC 8785): the very bytes that were hashed
  event text NOT NULL,
  UNIQUE (stream, revision)
);

CREATE UNIQUE INDEX event_command ON store.event (tenant, command_id) WHERE command_id IS NOT NULL;

CREATE FUNCTION store.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER event_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON store.event
  FOR EACH STATEMENT EXECUTE FUNCTION store.refuse_change();
-- ALWAYS: not even a session that plays a replica gets past it.
ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_is_final;
REVOKE UPDATE, DELETE, TRUNCATE ON store.event FROM PUBLIC, CURRENT_USER;
`;

/**
 * The one writer. Everything happens in one autocommitted call: the lock is taken, positions are handed out
 * without a gap, and the lock goes with the commit. So positions become visible in their order, and a
 * reader that goes on after the last one it saw misses none.
 *
 * The writer has placed every append right after the head it knows. Heads never go away, so one that is out
 * of date shows as a revision that is taken, and a repeated command as a command id that is taken: the
 * unique indexes judge while they are written, and no look-up is paid for appends that nobody contests.
 * Then nothing of the batch is stored and the answer is null: the caller finds out whose fault it was.
 */
const APPEND = `
CREATE FUNCTION store.append(
  streams text, revisions text, tenants text, command_ids text, hashes text, events text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  base bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('saksgang.store.append'));
  SELECT coalesce(max(position), 0) INTO base FROM store.event;
  INSERT INTO store.event (position, stream, revision, tenant, command_id, hash, event)
  SELECT base + e.place, e.stream, e.revision, e.tenant, nullif(e.command_id, ''),
    decode(e.hash, 'hex'), e.event
  -- One line an event in each text: JSON holds no raw line break, and nothing has to be escaped.
  FROM unnest(
    string_to_array(streams, E'\\n'),
    string_to_array(revisions, E'\\n')::int[],
    string_to_array(tenants, E'\\n'),
    string_to_array(command_ids, E'\\n'),
    string_to_array(hashes, E'\\n'),
    string_to_array(events, E'\\n')
  ) WITH ORDINALITY AS e (stream, revision, tenant, command_id, hash, event, place);
  -- Only wakes: the readers' poll is the truth.
  PERFORM pg_notify('saksgang_events', '');
  RETURN base;
EXCEPTION WHEN unique_violation THEN
  RETURN NULL;
END $$;
`;

const BESIDE = `
CREATE SCHEMA IF NOT EXISTS read;
CREATE TABLE read.checkpoint (
  projection text NOT NULL,
  version int NOT NULL,
  "position" bigint NOT NULL,
  PRIMARY KEY (projection, version)
);

CREATE SCHEMA keys;
CREATE TABLE keys.subject_key (
  subject text PRIMARY KEY,
  -- the subject's key, wrapped by the master key named here
  master_key_id text NOT NULL,
  wrapped bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
`;

/** A checkpoint for each generation of a projection's tables, and the streams that it goes on without. */
const GENERATIONS = `
ALTER TABLE read.checkpoint RENAME COLUMN version TO generation;
ALTER TABLE read.checkpoint
  ADD COLUMN version int NOT NULL DEFAULT 1,
  ADD COLUMN state text NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'building', 'retired')),
  ADD COLUMN target bigint NOT NULL DEFAULT 0,
  ADD COLUMN since timestamptz NOT NULL DEFAULT now();
UPDATE read.checkpoint SET version = generation;
ALTER TABLE read.checkpoint
  ALTER COLUMN version DROP DEFAULT, ALTER COLUMN state DROP DEFAULT, ALTER COLUMN target DROP DEFAULT;
CREATE UNIQUE INDEX checkpoint_live ON read.checkpoint (projection) WHERE state = 'live';

CREATE TABLE read.parked_stream (
  projection text NOT NULL,
  generation int NOT NULL,
  stream text COLLATE "C" NOT NULL,
  -- the first event that could not be applied
  "position" bigint NOT NULL,
  revision int NOT NULL,
  event_id text NOT NULL,
  type text,
  -- the kind of error and its code, never its words
  reason text NOT NULL,
  attempts int NOT NULL,
  waiting int NOT NULL,
  parked_at timestamptz NOT NULL,
  last_tried_at timestamptz NOT NULL,
  PRIMARY KEY (projection, generation, stream)
);

-- what somebody has given up, to be seen later
CREATE TABLE read.skipped_stream (
  LIKE read.parked_stream,
  skipped_by text NOT NULL,
  skipped_at timestamptz NOT NULL
);
`;

const PROJECTING = `
GRANT USAGE, CREATE ON SCHEMA read TO ${PROJECTS};
GRANT SELECT, INSERT, UPDATE, DELETE ON read.checkpoint, read.parked_stream TO ${PROJECTS};
-- what was given up is seen for good
GRANT SELECT, INSERT ON read.skipped_stream TO ${PROJECTS};
`;

export const MIGRATIONS: readonly Migration[] = [
  { name: '001-events', sql: EVENTS },
  { name: '002-append', sql: APPEND },
  { name: '003-checkpoints-and-keys', sql: BESIDE },
  { name: '004-generations-and-parked-streams', sql: GENERATIONS },
  { name: '005-projecting-role', sql: PROJECTING },
];
