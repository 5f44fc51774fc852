import type pg from 'pg';
import { caseNumber } from './case-number.ts';
import type { CaseNumbers } from './registers.ts';
import { withinTenant } from './within-tenant.ts';

const KNOWN = 'SELECT number FROM registers.case_number WHERE tenant = $1 AND case_id = $2';

const NEXT = `
  INSERT INTO registers.case_counter AS counter (tenant, year, last) VALUES ($1, $2, 1)
  ON CONFLICT (tenant, year) DO UPDATE SET last = counter.last + 1
  RETURNING last`;

// The update that changes nothing makes the loser of a race read the winner's row.
const GIVE = `
  INSERT INTO registers.case_number AS given (tenant, case_id, number) VALUES ($1, $2, $3)
  ON CONFLICT (tenant, case_id) DO UPDATE SET number = given.number
  RETURNING number`;

/** Case numbers in the tables `registers.case_number` and `registers.case_counter`. */
export function createPostgresCaseNumbers(pool: pg.Pool): CaseNumbers {
  return {
    numberFor: (tenant, caseId, year) =>
      withinTenant(pool, tenant, async (tx) => {
        const known = await tx.query<{ number: string }>(KNOWN, [tenant, caseId]);
        if (known.rows[0]) return known.rows[0].number;
        const next = await tx.query<{ last: number }>(NEXT, [tenant, year]);
        const number = caseNumber(year, next.rows[0]?.last ?? 1);
        const given = await tx.query<{ number: string }>(GIVE, [tenant, caseId, number]);
        return given.rows[0]?.number ?? number;
      }),
  };
}
