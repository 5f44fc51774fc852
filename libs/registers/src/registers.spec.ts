import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asRole, REGISTERS } from '@saksgang/migrations';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { createMemoryCaseNumbers, createMemoryIdentityRegister } from './memory-registers.ts';
import { migrateRegisters } from './migrate.ts';
import { createPostgresCaseNumbers } from './postgres-case-numbers.ts';
import { createPostgresIdentityRegister } from './postgres-identity-register.ts';
import { withinTenant } from './within-tenant.ts';

const DIGEST_KEY = new Uint8Array(32).fill(7);
/** Month 82: a synthetic number, which belongs to nobody. */
const NUMBER = '05821512345';

let database: FreshDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await Promise.all([migrateRegisters(pool), migrateRegisters(pool)]);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe.each([
  ['memory', () => createMemoryCaseNumbers()],
  ['PostgreSQL', () => createPostgresCaseNumbers(pool)],
])('The case number (%s)', (_engine, open) => {
  it('is the year and a running number in the municipality', async () => {
    const numbers = open();
    const tenant = randomUUID();
    expect(await numbers.numberFor(tenant, randomUUID(), 2026)).toBe('2026-0001');
    expect(await numbers.numberFor(tenant, randomUUID(), 2026)).toBe('2026-0002');
    expect(await numbers.numberFor(randomUUID(), randomUUID(), 2026)).toBe('2026-0001');
  });

  it('starts from one again each year', async () => {
    const numbers = open();
    const tenant = randomUUID();
    await numbers.numberFor(tenant, randomUUID(), 2026);
    expect(await numbers.numberFor(tenant, randomUUID(), 2027)).toBe('2027-0001');
  });

  it('stays with the case, whatever year it is asked for in', async () => {
    const numbers = open();
    const [tenant, caseId] = [randomUUID(), randomUUID()];
    const first = await numbers.numberFor(tenant, caseId, 2026);
    expect(await numbers.numberFor(tenant, caseId, 2026)).toBe(first);
    expect(await numbers.numberFor(tenant, caseId, 2027)).toBe(first);
  });

  it('is never given to two cases, however many open at once', async () => {
    const numbers = open();
    const tenant = randomUUID();
    const cases = Array.from({ length: 60 }, () => randomUUID());
    const given = await Promise.all(cases.map((id) => numbers.numberFor(tenant, id, 2026)));
    expect(new Set(given).size).toBe(60);
  });

  it('is one, when the same case is opened from many places at once', async () => {
    const numbers = open();
    const [tenant, caseId] = [randomUUID(), randomUUID()];
    const attempts = Array.from({ length: 20 }, () => numbers.numberFor(tenant, caseId, 2026));
    expect(new Set(await Promise.all(attempts)).size).toBe(1);
  });
});

describe.each([
  ['memory', () => createMemoryIdentityRegister()],
  ['PostgreSQL', () => createPostgresIdentityRegister(pool, DIGEST_KEY)],
])('The owner of an identity number (%s)', (_engine, open) => {
  it('is whoever claimed it first', async () => {
    const register = open();
    const [tenant, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    expect(await register.find(tenant, NUMBER)).toBeNull();
    expect(await register.claim(tenant, NUMBER, first)).toBe(first);
    expect(await register.claim(tenant, NUMBER, second)).toBe(first);
    expect(await register.find(tenant, NUMBER)).toBe(first);
  });

  it('is not known in another municipality', async () => {
    const register = open();
    await register.claim(randomUUID(), NUMBER, randomUUID());
    expect(await register.find(randomUUID(), NUMBER)).toBeNull();
  });

  it('is nobody once the person is erased, and the number is free; others keep theirs', async () => {
    const register = open();
    const [tenant, other] = [randomUUID(), randomUUID()];
    const [first, second] = [randomUUID(), randomUUID()];
    await register.claim(tenant, NUMBER, first);
    await register.claim(other, NUMBER, second);
    await register.forget([first, 'a-message']);
    expect(await register.find(tenant, NUMBER)).toBeNull();
    expect(await register.find(other, NUMBER)).toBe(second);
    expect(await register.claim(tenant, NUMBER, second)).toBe(second);
  });

  it('is one person, when many claim it at once', async () => {
    const register = open();
    const tenant = randomUUID();
    const claims = Array.from({ length: 40 }, () => register.claim(tenant, NUMBER, randomUUID()));
    const owners = new Set(await Promise.all(claims));
    expect(owners).toEqual(new Set([await register.find(tenant, NUMBER)]));
  });
});

describe('Registers of many municipalities', () => {
  const [ours, theirs] = [randomUUID(), randomUUID()];
  const TABLES = ['case_counter', 'case_number', 'identity'];
  let bound: pg.Pool;

  beforeAll(async () => {
    bound = new pg.Pool({ connectionString: asRole(database.url, REGISTERS) });
    for (const tenant of [ours, theirs]) {
      await createPostgresCaseNumbers(pool).numberFor(tenant, randomUUID(), 2026);
      await createPostgresIdentityRegister(pool, DIGEST_KEY).claim(tenant, NUMBER, randomUUID());
    }
  });
  afterAll(() => bound.end());

  it.each(TABLES)('show nothing to a question that forgets to say whose (%s)', async (table) => {
    expect((await bound.query(`SELECT FROM registers.${table}`)).rows).toEqual([]);
  });

  it.each(TABLES)('show one municipality what is its own (%s)', async (table) => {
    const rows = await withinTenant(pool, ours, async (tx) => {
      const found = await tx.query<object>(`SELECT DISTINCT tenant FROM registers.${table}`);
      return found.rows;
    });
    expect(rows).toEqual([{ tenant: ours }]);
  });

  it('take nothing for another than the one they are asked for', async () => {
    const stray = withinTenant(pool, ours, (tx) =>
      tx.query('INSERT INTO registers.case_counter VALUES ($1, 2031, 1)', [theirs]),
    );
    await expect(stray).rejects.toThrow('row-level security');
    await expect(
      withinTenant(pool, ours, (tx) => tx.query('DELETE FROM registers.identity')),
    ).rejects.toThrow('permission denied');
  });
});

describe('What the register holds of an identity number', () => {
  it('is a digest that says nothing without the key, and differs between municipalities', async () => {
    const register = createPostgresIdentityRegister(pool, DIGEST_KEY);
    const tenants = [randomUUID(), randomUUID()];
    for (const tenant of tenants) await register.claim(tenant, NUMBER, randomUUID());
    const { rows } = await pool.query<{ digest: Buffer; row: string }>(
      'SELECT digest, r::text AS row FROM registers.identity r WHERE tenant = ANY($1)',
      [tenants],
    );
    expect(new Set(rows.map((row) => row.digest.toString('hex'))).size).toBe(2);
    expect(rows.map((row) => row.row).join()).not.toContain(NUMBER);
  });

  it('is of no use under another key', async () => {
    const tenant = randomUUID();
    await createPostgresIdentityRegister(pool, DIGEST_KEY).claim(tenant, NUMBER, randomUUID());
    const other = createPostgresIdentityRegister(pool, new Uint8Array(32).fill(8));
    expect(await other.find(tenant, NUMBER)).toBeNull();
  });
});
