import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoDirectory, demoUsers, type Role, type User } from '@saksgang/application';
import { UserId } from '@saksgang/domain';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { migrateIdentity } from './identity-schema.ts';
import { openKnownUsers } from './known-users.ts';
import { ROLE_SCOPES } from './role-scopes.ts';

let database: FreshDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await migrateIdentity(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const account = (person: string | null, change: Partial<User> = {}) => ({
  user: { ...demoUsers.ingrid, id: UserId.parse(randomUUID()), ...change },
  issuer: 'https://issuer.example',
  subject: randomUUID(),
  person,
});

describe('Those who have signed in', () => {
  it('are known by name and role after a restart, as they were last seen', async () => {
    const first = account(null);
    const users = await openKnownUsers(pool, null);
    await users.remember(first);
    await users.remember({
      ...first,
      user: { ...first.user, name: 'Ingrid Nygård', role: 'APPROVER' },
    });
    const again = await openKnownUsers(pool, null);
    expect(again.find(first.user.id)).toMatchObject({
      name: 'Ingrid Nygård',
      initials: 'IN',
      role: 'APPROVER',
      scopes: ROLE_SCOPES.APPROVER,
    });
  });

  it('are one person when two accounts are, also after a restart', async () => {
    const [one, two, other] = [account('digest'), account('digest'), account('another')];
    const users = await openKnownUsers(pool, null);
    for (const each of [one, two, other]) await users.remember(each);
    for (const known of [users, await openKnownUsers(pool, null)]) {
      expect(known.accountsOf(one.user.id)).toEqual([two.user.id]);
      expect(known.accountsOf(other.user.id)).toEqual([]);
    }
  });

  it('stand beside the fictional users, where there is a demonstration', async () => {
    expect((await openKnownUsers(pool, demoDirectory())).find(demoUsers.tor.id)).toBe(
      demoUsers.tor,
    );
    expect((await openKnownUsers(pool, null)).find(demoUsers.tor.id)).toBeNull();
  });
});

describe('A role', () => {
  const people: readonly User[] = Object.values(demoUsers);
  const roles = [...new Set(people.map(({ role }) => role))].filter(
    (role) => role !== 'INTEGRATOR',
  );

  it.each(roles)('lets people do the same in the demonstration and elsewhere: %s', (role: Role) => {
    const [first] = people.filter((user) => user.role === role);
    expect(new Set(first?.scopes)).toEqual(new Set(ROLE_SCOPES[role]));
  });
});
