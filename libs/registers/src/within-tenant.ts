import { REGISTERS, TENANT } from '@saksgang/migrations';
import pg from 'pg';

/**
 * Does the work in one transaction on behalf of one municipality: as a role that sees and writes its rows alone.
 * @param work may ask and write; what it throws undoes it
 */
export async function withinTenant<T>(
  pool: pg.Pool,
  tenant: string,
  work: (tx: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const tx = await pool.connect();
  try {
    await tx.query(
      `BEGIN; SET LOCAL ROLE ${REGISTERS}; SELECT set_config('${TENANT}', ${pg.escapeLiteral(tenant)}, true)`,
    );
    const result = await work(tx);
    await tx.query('COMMIT');
    tx.release();
    return result;
  } catch (error) {
    // What broke off may still be under way: the next one must not get it.
    tx.release(true);
    throw error;
  }
}
