import type { UnitId } from '@saksgang/domain';
import type { Instant } from '@saksgang/kernel';
import type { UserDirectory } from '../ports.ts';
import type { CooperationAgreement } from './cooperation-agreement.ts';
import { SHARES_WORK } from './relation.ts';
import type { User } from './requester.ts';

/** Somebody as they work for one municipality. */
export interface Workplace {
  readonly user: User;
  /** Null at home. */
  readonly agreement: CooperationAgreement | null;
}

type Directory = Pick<UserDirectory, 'all' | 'agreements'>;

/** Where somebody may work now: at home first, then wherever an agreement that runs lets them. */
export function workplacesOf(
  home: User,
  users: Pick<UserDirectory, 'agreements'>,
  now: Instant,
): readonly Workplace[] {
  const lent = users.agreements().filter((agreement) => covers(agreement, home, now));
  return [
    { user: home, agreement: null },
    ...lent.map((agreement) => ({ user: { ...home, ...agreement.worksFor }, agreement })),
  ];
}

function covers({ people, roles, from, until }: CooperationAgreement, home: User, now: Instant) {
  const isTheirs = people.tenant === home.tenant && people.unitId === home.unitId;
  const runs = from <= now && (until === null || now < until);
  return isTheirs && runs && home.role !== 'INTEGRATOR' && roles.includes(home.role);
}

/** Everybody who works for a municipality now, as they work there. */
export function colleaguesIn(tenant: string, users: Directory, now: Instant): readonly User[] {
  return users
    .all()
    .flatMap((home) => workplacesOf(home, users, now))
    .flatMap(({ user }) => (user.tenant === tenant ? [user] : []));
}

/** Somebody who works for the municipality now, as they work there; null for everybody else. */
export function colleagueIn(
  tenant: string,
  id: string,
  users: Pick<UserDirectory, 'find' | 'agreements'>,
  now: Instant,
): User | null {
  const home = users.find(id);
  const places = home === null ? [] : workplacesOf(home, users, now);
  return places.find(({ user }) => user.tenant === tenant)?.user ?? null;
}

/**
 * The unit that has what somebody takes in or is given. Null for somebody lent by another municipality, as out of
 * hours: it is everybody's in the municipality until one of its own has it, so that nobody's is left with them.
 */
export function placingUnitOf(
  { id, tenant, role, unitId }: User,
  users: Pick<UserDirectory, 'find'>,
): UnitId | null {
  const isLent = users.find(id)?.tenant !== tenant;
  return isLent || !SHARES_WORK.includes(role) ? null : unitId;
}

/** A part of a municipality that has cases. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
}

/** The units of a municipality that have cases: those that somebody works with cases in now. */
export function unitsIn(tenant: string, users: Directory, now: Instant): readonly Unit[] {
  const workers = colleaguesIn(tenant, users, now).filter(({ role }) => SHARES_WORK.includes(role));
  const names = new Map(workers.map(({ unitId, unit }) => [unitId, unit]));
  return [...names].map(([id, name]) => ({ id, name }));
}
