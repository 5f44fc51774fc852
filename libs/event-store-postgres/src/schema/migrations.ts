/** One step of the schema, applied once, in order. A released step is never edited: add the next. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

const EVENTS = `
CREATE SCHEMA store;

CREATE TABLE store.event (
  position bigint PRIMARY KEY,
  stream text NOT NULL,
  revision int NOT NULL,
  event_id uuid NOT NULL,
  type text NOT NULL,
  schema_version int NOT NULL,
  -- json, not jsonb: the bytes that were hashed are the bytes that are kept
  data json NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  occurred_at timestamptz(3) NOT NULL,
  actor text NOT NULL,
  on_behalf_of text,
  tenant text NOT NULL,
  command_id text NOT NULL,
  command_fingerprint text NOT NULL,
  correlation_id text NOT NULL,
  causation_id text,
  traceparent text,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  -- the first event of its command: what makes a command id unique in its municipality
  starts_command boolean NOT NULL,
  UNIQUE (stream, revision)
);

CREATE UNIQUE INDEX event_command ON store.event (tenant, command_id) WHERE starts_command;

CREATE FUNCTION store.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER event_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON store.event
  FOR EACH STATEMENT EXECUTE FUNCTION store.refuse_change();
`;

/**
 * The one writer. Everything happens in one autocommitted call: the lock is taken, every append is judged
 * on what is committed, positions are handed out without a gap, and the lock goes with the commit. So
 * positions become visible in their order, and a reader that goes on after the last one it saw misses none.
 */
const APPEND = `
CREATE FUNCTION store.append(asked json, events json)
RETURNS TABLE (append int, status text, stream text, actual int, "position" bigint)
LANGUAGE plpgsql AS $$
DECLARE
  base bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('saksgang.store.append'));
  SELECT coalesce(max(e.position), 0) INTO base FROM store.event e;

  RETURN QUERY
  WITH request AS (
    SELECT * FROM json_to_recordset(asked)
      AS r(append int, stream text, expected int, prev_hash text, tenant text, command_id text)
  ), judged AS (
    SELECT r.append, r.stream, coalesce(head.revision, -1) AS actual,
      CASE
        WHEN coalesce(head.revision, -1) <> r.expected THEN 'conflict'
        WHEN coalesce(encode(head.hash, 'hex'), '') <> r.prev_hash THEN 'conflict'
        WHEN command.found THEN 'commandRepeated'
      END AS refusal
    FROM request r
    LEFT JOIN LATERAL (
      SELECT e.revision, e.hash FROM store.event e
      WHERE e.stream = r.stream ORDER BY e.revision DESC LIMIT 1
    ) head ON true
    -- LIMIT keeps both look-ups at one probe of an index: without it the planner hashes the whole table
    LEFT JOIN LATERAL (
      SELECT true AS found FROM store.event c
      WHERE c.tenant = r.tenant AND c.command_id = r.command_id AND c.starts_command LIMIT 1
    ) command ON true
  ), refused AS (
    SELECT DISTINCT ON (j.append) j.append, j.refusal, j.stream, j.actual
    FROM judged j WHERE j.refusal IS NOT NULL ORDER BY j.append, j.refusal DESC
  ), placed AS (
    SELECT x.*, base + row_number() OVER (ORDER BY x.place) AS at
    FROM json_to_recordset(events) AS x(
      append int, place int, stream text, revision int, event_id uuid, type text, schema_version int,
      data json, recorded_at timestamptz, occurred_at timestamptz, actor text, on_behalf_of text,
      tenant text, command_id text, command_fingerprint text, correlation_id text, causation_id text,
      traceparent text, prev_hash text, hash text, starts_command boolean)
    WHERE NOT EXISTS (SELECT FROM refused WHERE refused.append = x.append)
  ), written AS (
    INSERT INTO store.event
    SELECT p.at, p.stream, p.revision, p.event_id, p.type, p.schema_version, p.data, p.recorded_at,
      p.occurred_at, p.actor, p.on_behalf_of, p.tenant, p.command_id, p.command_fingerprint,
      p.correlation_id, p.causation_id, p.traceparent, decode(p.prev_hash, 'hex'),
      decode(p.hash, 'hex'), p.starts_command
    FROM placed p
  )
  SELECT p.append, 'appended', NULL::text, NULL::int, max(p.at) FROM placed p GROUP BY p.append
  UNION ALL
  SELECT f.append, f.refusal, f.stream, f.actual, NULL::bigint FROM refused f;

  -- Only wakes: the readers' poll is the truth.
  PERFORM pg_notify('saksgang_events', '');
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

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'events', sql: EVENTS },
  { version: 2, name: 'append', sql: APPEND },
  { version: 3, name: 'checkpoints and keys', sql: BESIDE },
];
