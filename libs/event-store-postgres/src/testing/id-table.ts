import type { IdTable } from '@saksgang/event-store-contract';
import type pg from 'pg';

/** The table of the contract's projections, in the transactions of its checkpoints. */
export function idTable(pool: pg.Pool): IdTable<pg.PoolClient> {
  return {
    async create(generation, tx) {
      await tx.query(`DROP TABLE IF EXISTS read.id_${generation} CASCADE`);
      await tx.query(`CREATE TABLE read.id_${generation} (id text)`);
    },
    async show(generation, tx) {
      await tx.query(`CREATE OR REPLACE VIEW read.id AS SELECT * FROM read.id_${generation}`);
    },
    async drop(generation, tx) {
      await tx.query(`DROP TABLE read.id_${generation}`);
    },
    async count(generation, tx) {
      const { rows } = await tx.query(`SELECT FROM read.id_${generation}`);
      return rows.length;
    },
    async differing(one, other, tx) {
      const { rows } = await tx.query(
        `SELECT FROM read.id_${one} a FULL JOIN read.id_${other} b USING (id)
         WHERE a.id IS NULL OR b.id IS NULL`,
      );
      return rows.length;
    },
    async insert(ids, generation, tx) {
      await tx.query(`INSERT INTO read.id_${generation} SELECT unnest($1::text[])`, [ids]);
    },
    async all() {
      const { rows } = await pool.query<{ id: string }>('SELECT id FROM read.id');
      return rows.map(({ id }) => id);
    },
  };
}
