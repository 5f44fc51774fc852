import type { Cooperation, Role, User, UserDirectory } from '@saksgang/application';
import { UnitId, UserId } from '@saksgang/domain';
import type pg from 'pg';
import { ROLE_SCOPES } from './role-scopes.ts';

/** Where somebody came from. */
export interface Account {
  readonly user: User;
  /** The name of who vouched for them. */
  readonly issuer: string;
  readonly subject: string;
  /** Keyed digest of what identifies the person behind the account; null when nothing does. */
  readonly person: string | null;
}

/** A row of `identity.account`. */
export interface AccountRow {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly unit_id: string;
  readonly person: string | null;
}

/** Everybody who has signed in here, and whom the demonstration brings. */
export interface KnownUsers extends UserDirectory {
  /** Keeps somebody as they are at sign-in. */
  remember(account: Account): Promise<void>;
  /** Takes in what another process has kept. */
  learn(rows: readonly AccountRow[]): void;
}

const COLUMNS = 'id, tenant, name, role, unit, unit_id, person';

const NONE: Cooperation = { agreements: () => [], municipalityName: () => null };

/**
 * @param demo the fictional users; null where there is no demonstration
 * @param cooperation what the municipalities have agreed to do together
 */
export async function openKnownUsers(
  pool: pg.Pool,
  demo: UserDirectory | null,
  cooperation: Cooperation = demo ?? NONE,
): Promise<KnownUsers> {
  const users = new Map<string, User>(demo?.all().map((user) => [user.id, user]));
  const persons = new Map<string, string>();
  const learn = (rows: readonly AccountRow[]) => {
    for (const row of rows) {
      users.set(row.id, userOf(row));
      if (row.person === null) persons.delete(row.id);
      else persons.set(row.id, row.person);
    }
  };
  const kept = await pool.query<AccountRow>(`SELECT ${COLUMNS} FROM identity.account`);
  learn(kept.rows);
  return {
    find: (id) => users.get(id) ?? null,
    all: () => [...users.values()],
    accountsOf(id) {
      const person = persons.get(id);
      if (person === undefined) return [];
      const others = [...persons].filter(([other, same]) => same === person && other !== id);
      return others.map(([other]) => UserId.parse(other));
    },
    deputyFor: (id, now) => demo?.deputyFor(id, now) ?? [],
    agreements: () => cooperation.agreements(),
    municipalityName: (tenant) => cooperation.municipalityName(tenant),
    learn,
    async remember({ user, issuer, subject, person }) {
      const { id, tenant, name, role, unit, unitId } = user;
      const values = [id, tenant, issuer, subject, name, role, unit, unitId, person];
      const { rows } = await pool.query<AccountRow>(
        `INSERT INTO identity.account (id, tenant, issuer, subject, name, role, unit, unit_id, person)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (id) DO UPDATE SET tenant = excluded.tenant, name = excluded.name, role = excluded.role,
           unit = excluded.unit, unit_id = excluded.unit_id, person = excluded.person, seen_at = now()
         RETURNING ${COLUMNS}`,
        values,
      );
      learn(rows);
    },
  };
}

function userOf({ id, tenant, name, role, unit, unit_id }: AccountRow): User {
  return {
    id: UserId.parse(id),
    name,
    initials: initialsOf(name),
    role,
    unit,
    unitId: UnitId.parse(unit_id),
    tenant,
    scopes: ROLE_SCOPES[role],
  };
}

/** First letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = '') => [...word][0]?.toUpperCase() ?? '').join('');
}
