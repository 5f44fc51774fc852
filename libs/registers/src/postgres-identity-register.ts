import type pg from 'pg';
import { identityDigest } from './identity-digest.ts';
import type { IdentityRegister } from './registers.ts';

// The update that changes nothing makes the loser of a race read the winner's row.
const CLAIM = `
  INSERT INTO registers.identity AS owned (tenant, digest, person_id) VALUES ($1, $2, $3)
  ON CONFLICT (tenant, digest) DO UPDATE SET person_id = owned.person_id
  RETURNING person_id`;

const FIND = 'SELECT person_id FROM registers.identity WHERE tenant = $1 AND digest = $2';

/**
 * Owners of identity numbers in the table `registers.identity`.
 * @param masterKey what the digests' key is derived from: another master key finds nothing
 */
export function createPostgresIdentityRegister(
  pool: pg.Pool,
  masterKey: Uint8Array,
): IdentityRegister {
  const digest = identityDigest(masterKey);
  return {
    async claim(tenant, identityNumber, personId) {
      const values = [tenant, digest(tenant, identityNumber), personId];
      const owner = await pool.query<{ person_id: string }>(CLAIM, values);
      return owner.rows[0]?.person_id ?? personId;
    },
    async find(tenant, identityNumber) {
      const values = [tenant, digest(tenant, identityNumber)];
      const owner = await pool.query<{ person_id: string }>(FIND, values);
      return owner.rows[0]?.person_id ?? null;
    },
  };
}
