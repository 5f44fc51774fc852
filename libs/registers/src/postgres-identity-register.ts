import type pg from 'pg';
import { identityDigest } from './identity-digest.ts';
import type { IdentityRegister } from './registers.ts';
import { withinTenant } from './within-tenant.ts';

// The update that changes nothing makes the loser of a race read the winner's row.
const CLAIM = `
  INSERT INTO registers.identity AS owned (tenant, digest, person_id) VALUES ($1, $2, $3)
  ON CONFLICT (tenant, digest) DO UPDATE SET person_id = owned.person_id
  RETURNING person_id`;

const FORGET = 'DELETE FROM registers.identity WHERE person_id::text = ANY($1)';

const FIND = 'SELECT person_id FROM registers.identity WHERE tenant = $1 AND digest = $2';

/**
 * Owners of identity numbers in the table `registers.identity`.
 * @param key of the digests: with another, nobody is found
 */
export function createPostgresIdentityRegister(pool: pg.Pool, key: Uint8Array): IdentityRegister {
  const digest = identityDigest(key);
  return {
    async claim(tenant, identityNumber, personId) {
      const values = [tenant, digest(tenant, identityNumber), personId];
      const owner = await withinTenant(pool, tenant, (tx) =>
        tx.query<{ person_id: string }>(CLAIM, values),
      );
      return owner.rows[0]?.person_id ?? personId;
    },
    async find(tenant, identityNumber) {
      const values = [tenant, digest(tenant, identityNumber)];
      const owner = await withinTenant(pool, tenant, (tx) =>
        tx.query<{ person_id: string }>(FIND, values),
      );
      return owner.rows[0]?.person_id ?? null;
    },
    async forget(personIds) {
      await pool.query(FORGET, [personIds]);
    },
  };
}
