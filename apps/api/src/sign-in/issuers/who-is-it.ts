import type { Digest, Role, User } from '@saksgang/application';
import { UnitId, UserId } from '@saksgang/domain';
import { v5 } from 'uuid';
import { initialsOf, type Account } from '../identity/known-users.ts';
import { MACHINE_SCOPES, ROLE_SCOPES } from '../identity/role-scopes.ts';
import type { Claims } from './claims.ts';
import type { Provider } from './provider.ts';

/**
 * The account that an ID token stands for. Nobody gets in whose municipality, role or unit the configuration
 * does not know.
 * @param digest keyed, so that what identifies the person is never kept itself
 */
export function personOf(
  { trusted, mapper }: Pick<Provider, 'trusted' | 'mapper'>,
  claims: Claims,
  digest: Digest,
): Account | null {
  const found = mapper.person(claims);
  if (!found) return null;
  const { subject, name, person } = found;
  const tenant = firstOf(found.tenants, trusted.tenants);
  const role = firstOf(found.roles, trusted.roles);
  const unit = firstOf(found.units, trusted.units);
  if (tenant === null || role === null || unit === null || name === null) return null;
  const user = userOf({
    id: found.account ?? v5(`${trusted.issuer} ${subject}`, tenant),
    name,
    role,
    tenant,
    unit: unit.name,
    unitId: unit.id,
  });
  return { user, issuer: trusted.issuer, subject, person: person && digest(person) };
}

/** The machine that an access token stands for, with the scopes that machines may have. */
export function machineOf(
  { trusted, mapper }: Pick<Provider, 'trusted' | 'mapper'>,
  claims: Claims,
): Account | null {
  const found = mapper.machine(claims);
  if (!found) return null;
  const { client, consumer, scopes } = found;
  const known = trusted.machines[client] ?? (consumer && trusted.machines[consumer]);
  if (!known) return null;
  const subject = consumer === null ? client : `${consumer} ${client}`;
  const user = userOf({
    id: found.account ?? v5(`${trusted.issuer} ${subject}`, known.tenant),
    name: known.name,
    role: 'INTEGRATOR',
    tenant: known.tenant,
    unit: known.name,
    unitId: v5('machines', known.tenant),
  });
  const granted = scopes
    .filter((scope) => scope.startsWith(trusted.scopePrefix))
    .flatMap((scope) => MACHINE_SCOPES.get(scope.slice(trusted.scopePrefix.length)) ?? []);
  return { user: { ...user, scopes: granted }, issuer: trusted.issuer, subject, person: null };
}

interface Described {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly tenant: string;
  readonly unit: string;
  readonly unitId: string;
}

function userOf({ id, unitId, ...known }: Described): User {
  return {
    ...known,
    id: UserId.parse(id),
    unitId: UnitId.parse(unitId),
    initials: initialsOf(known.name),
    scopes: ROLE_SCOPES[known.role],
  };
}

/** Of what somebody has, the first that means something here. */
function firstOf<T>(has: readonly string[], meanings: Readonly<Record<string, T>>): T | null {
  const known = has.find((each) => Object.hasOwn(meanings, each));
  return known === undefined ? null : (meanings[known] ?? null);
}
