import type { Position, StreamName } from '@saksgang/event-store';
import type pg from 'pg';
import type { Hash } from '../merkle/hash.ts';
import type { NodeId } from '../merkle/ranges.ts';
import { TreeDamaged, TreeMoved, type NotedLeaf, type TreeStore } from './tree-store.ts';

const UNIQUE_VIOLATION = '23505';
/** A look-up for each row, never a join: a plan made while the tables were small must do for large ones. */
const LEAF = `SELECT l.index::text, l."position"::text, l.stream, l.revision,
    (SELECT n.hash FROM integrity.node n WHERE n.level = 0 AND n.index = l.index)
  FROM integrity.leaf l`;

interface LeafRow {
  readonly index: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly hash: Buffer;
}

/** The notary's records in PostgreSQL, in a database that `migrateIntegrity` has brought up to date. */
export function createPostgresTreeStore(pool: pg.Pool): TreeStore {
  const leaves = async (rest: string, values: readonly unknown[]) => {
    const { rows } = await pool.query<LeafRow>(`${LEAF} ${rest}`, [...values]);
    return rows.map(toLeaf);
  };
  return {
    async storeId() {
      const { rows } = await pool.query<{ id: string }>('SELECT id FROM integrity.store');
      return rows[0]?.id ?? '';
    },
    async head() {
      const { rows } = await pool.query<{ index: string; position: string }>(
        'SELECT index::text, "position"::text FROM integrity.leaf ORDER BY leaf.index DESC LIMIT 1',
      );
      const { index = '-1', position = '0' } = rows[0] ?? {};
      return { size: Number(index) + 1, position: BigInt(position) as Position };
    },
    append: (noted, nodes) => append(pool, noted, nodes),
    nodes: (ids) => readNodes(pool, ids),
    leaves: (from, limit) =>
      leaves('WHERE l.index >= $1 AND l.index < $2 ORDER BY l.index', [from, from + limit]),
    leavesAt: (positions) =>
      leaves('WHERE l."position" = ANY($1::bigint[])', [positions.map(String)]),
    leavesOf: (stream, from) =>
      leaves('WHERE l.stream = $1 AND l.revision >= $2 ORDER BY l.revision', [stream, from]),
  };
}

async function append(
  pool: pg.Pool,
  leaves: readonly NotedLeaf[],
  nodes: readonly (NodeId & { readonly hash: Hash })[],
): Promise<void> {
  try {
    await pool.query({
      name: 'note-leaves',
      text: `WITH noted AS (
          INSERT INTO integrity.leaf (index, "position", stream, revision)
          SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::int[]))
        INSERT INTO integrity.node (level, index, hash)
        SELECT * FROM unnest($5::int[], $6::bigint[], $7::bytea[])`,
      values: [
        leaves.map(({ index }) => index),
        leaves.map(({ position }) => String(position)),
        leaves.map(({ stream }) => stream),
        leaves.map(({ revision }) => revision),
        nodes.map(({ level }) => level),
        nodes.map(({ index }) => index),
        nodes.map(({ hash }) => Buffer.from(hash)),
      ],
    });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
    throw isTaken ? new TreeMoved('the leaf is noted already', { cause: error }) : error;
  }
}

async function readNodes(pool: pg.Pool, ids: readonly NodeId[]): Promise<readonly Hash[]> {
  const { rows } = await pool.query<{ hash: Buffer | null }>({
    name: 'tree-nodes',
    text: `SELECT (
          SELECT n.hash FROM integrity.node n WHERE n.level = wanted.level AND n.index = wanted.index)
      FROM unnest($1::int[], $2::bigint[]) WITH ORDINALITY AS wanted (level, index, place)
      ORDER BY wanted.place`,
    values: [ids.map(({ level }) => level), ids.map(({ index }) => index)],
  });
  return rows.map(({ hash }) => {
    if (hash === null) throw new TreeDamaged('a subtree is missing from the notary’s records');
    return hash;
  });
}

function toLeaf({ index, position, stream, revision, hash }: LeafRow): NotedLeaf {
  return {
    index: Number(index),
    position: BigInt(position) as Position,
    stream: stream as StreamName,
    revision,
    hash,
  };
}
