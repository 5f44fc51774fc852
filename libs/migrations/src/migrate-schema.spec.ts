import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { appliedSteps } from './applied-steps.ts';
import { migrateSchema, SchemaIsNewer } from './migrate-schema.ts';

const first = { name: '001-one', sql: 'CREATE TABLE tried.one (); CREATE TABLE tried.other ()' };
const second = { name: '002-two', sql: 'CREATE TABLE tried.two ()' };

let database: FreshDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function exists(table: string): Promise<boolean> {
  const { rows } = await pool.query<{ is: boolean }>('SELECT to_regclass($1) IS NOT NULL AS is', [
    table,
  ]);
  return rows[0]?.is === true;
}

describe('A schema', () => {
  it('is made and brought up to date by several processes at once, each step once', async () => {
    const others = [1, 2, 3].map(() => new pg.Pool({ connectionString: database.url }));
    await Promise.all(others.map((other) => migrateSchema(other, 'tried', [first])));
    await Promise.all(others.map((other) => other.end()));
    expect(await exists('tried.one')).toBe(true);
    expect(await exists('tried.other')).toBe(true);
  });

  it('is brought up to date though the clock was set back after its first steps', async () => {
    const third = { name: '003-three', sql: 'CREATE TABLE slow.three ()' };
    const steps = [first, second].map(({ name, sql }) => ({
      name,
      sql: sql.replaceAll('tried', 'slow'),
    }));
    await migrateSchema(pool, 'slow', steps);
    await pool.query(
      `UPDATE slow.kysely_migration SET "timestamp" = '2031-01-01T00:00:00.000Z' WHERE name = '001-one'`,
    );
    await migrateSchema(pool, 'slow', [...steps, third]);
    expect(await exists('slow.three')).toBe(true);
  });

  it('is left alone when it is up to date, and takes the next step when there is one', async () => {
    await migrateSchema(pool, 'tried', [first]);
    expect(await exists('tried.two')).toBe(false);
    await migrateSchema(pool, 'tried', [first, second]);
    expect(await exists('tried.two')).toBe(true);
  });

  it('is refused, with its name and the unknown step, when it is newer than the program', async () => {
    const refused = migrateSchema(pool, 'tried', [first]);
    await expect(refused).rejects.toThrow(SchemaIsNewer);
    await expect(refused).rejects.toMatchObject({ schema: 'tried', step: '002-two' });
  });

  it('is made as old as it is asked for: a backup goes into tables of its own age', async () => {
    const old = await freshDatabase();
    const own = new pg.Pool({ connectionString: old.url });
    await migrateSchema(own, 'tried', [first, second], {});
    expect(await appliedSteps(own)).toEqual({});
    await migrateSchema(own, 'tried', [first, second], { tried: ['001-one'] });
    expect(await appliedSteps(own)).toEqual({ tried: ['001-one'] });
    const tomorrow = migrateSchema(own, 'tried', [first, second], { tried: ['003-of-tomorrow'] });
    await expect(tomorrow).rejects.toMatchObject({ schema: 'tried', step: '003-of-tomorrow' });
    await migrateSchema(own, 'tried', [first, second]);
    expect(await appliedSteps(own)).toEqual({ tried: ['001-one', '002-two'] });
    await own.end();
    await old.drop();
  });

  it('stays as it was when a step fails', async () => {
    const broken = { name: '003-broken', sql: 'CREATE TABLE tried.half (); SELECT 1/0' };
    const failed = migrateSchema(pool, 'tried', [first, second, broken]);
    await expect(failed).rejects.toMatchObject({ cause: { message: 'division by zero' } });
    expect(await exists('tried.half')).toBe(false);
    await expect(migrateSchema(pool, 'tried', [first, second])).resolves.toBeUndefined();
  });
});
