import { DEMO_TENANT, demoUsers, type Role, type User } from '@saksgang/application';
import {
  openDevelopmentIssuer,
  type DevelopmentIssuer,
  type IssuerKeys,
} from '@saksgang/development-issuer';
import { importJWK } from 'jose';
import { None, PrivateKeyJwt } from 'openid-client';
import type { ClaimMapper } from './claims.ts';
import type { TrustedIssuer } from './issuers-file.ts';
import { maskinporten } from './maskinporten.ts';
import { oidc } from './oidc.ts';
import { createProvider, type Provider, type Reach } from './provider.ts';

/** Where the development issuer is mounted. */
const DEVELOPMENT_PATH = '/utsteder';

const APP = 'saksgang';
const MACHINE = 'demo-integrator';
const CONSUMER = '0192:310000009';
const SCOPES = ['sak.les', 'hendelser.les'];

const TITLES: Readonly<Record<Exclude<Role, 'INTEGRATOR'>, string>> = {
  CASEWORKER: 'Saksbehandler',
  APPROVER: 'Godkjenner',
  UNIT_LEADER: 'Enhetsleder',
  QUALITY: 'Kvalitet',
  RECORDS_OFFICER: 'Arkiv og innsyn',
  DATA_PROTECTION_OFFICER: 'Personvernombud',
  ADMINISTRATOR: 'Drift',
};

/** Its accounts are the demo users, under their own ids. */
const development: ClaimMapper = {
  person(claims) {
    const found = oidc.person(claims);
    return found && { ...found, account: found.subject };
  },
  machine(claims) {
    const found = oidc.machine(claims);
    return found && { ...found, account: demoUsers.integrator.id };
  },
};

export interface Development {
  readonly issuer: DevelopmentIssuer;
  /** The issuer of people, then Maskinporten's stand-in. */
  readonly providers: readonly [Provider, Provider];
  /** A token for whoever tries the API. @param seconds how long it lasts */
  integratorToken(seconds: number): Promise<string>;
}

/**
 * @param url where people reach Saksgang, without a slash at its end
 * @param local where this process listens: the way we ask it ourselves
 */
export function openDevelopment(url: string, local: string, keys: IssuerKeys): Development {
  const issuer = openDevelopmentIssuer({
    url: `${url}${DEVELOPMENT_PATH}`,
    audience: url,
    keys,
    accounts: people().map(({ id, name, role, unit, unitId, tenant }) => ({
      id,
      name,
      title: `${TITLES[role]} · ${unit}`,
      claims: { roles: [role], groups: [unitId], tenant },
    })),
    machines: [{ clientId: MACHINE, consumer: CONSUMER, scopes: SCOPES, key: keys.machine }],
    app: {
      clientId: APP,
      redirectUri: `${url}/auth/callback`,
      signedOutUri: `${url}/logg-inn`,
    },
  });
  const reach: Reach = (address, options) => fetch(address.replace(url, local), options);
  const forPeople = createProvider({
    trusted: trustInPeople(issuer.url, url),
    mapper: development,
    clientAuth: async () => PrivateKeyJwt({ key: await privateKey(keys), kid: keys.app.kid ?? '' }),
    reach,
  });
  const forMachines = createProvider({
    trusted: { ...trustInMachines(issuer.machinesUrl, url) },
    mapper: { ...maskinporten, machine: withDemoId(maskinporten) },
    clientAuth: async () => None(),
    reach,
  });
  return {
    issuer,
    providers: [forPeople, forMachines],
    integratorToken: (seconds) => issuer.tokenFor(MACHINE, seconds),
  };
}

async function privateKey({
  app,
}: IssuerKeys): Promise<Exclude<Awaited<ReturnType<typeof importJWK>>, Uint8Array>> {
  const key = await importJWK(app, 'ES256');
  if (key instanceof Uint8Array) throw new Error('the key of the app is no key pair');
  return key;
}

function withDemoId(mapper: ClaimMapper): ClaimMapper['machine'] {
  return (claims) => {
    const found = mapper.machine(claims);
    return found && { ...found, account: demoUsers.integrator.id };
  };
}

type Person = User & { readonly role: Exclude<Role, 'INTEGRATOR'> };

function people(): readonly Person[] {
  const users: readonly User[] = Object.values(demoUsers);
  return users.filter((user): user is Person => user.role !== 'INTEGRATOR');
}

const nothing = {
  scope: 'openid',
  scopePrefix: '',
  stepUp: [],
  tenants: {},
  roles: {},
  units: {},
  machines: { [MACHINE]: { name: demoUsers.integrator.name, tenant: DEMO_TENANT } },
};

function trustInPeople(issuer: string, audience: string): TrustedIssuer {
  const users = people();
  return {
    ...nothing,
    name: 'Demobrukere',
    kind: 'oidc',
    issuer,
    clientId: APP,
    audience,
    tenants: Object.fromEntries(users.map(({ tenant }) => [tenant, tenant])),
    roles: Object.fromEntries(users.map(({ role }) => [role, role])),
    units: Object.fromEntries(
      users.map(({ unitId, unit }) => [unitId, { id: unitId, name: unit }]),
    ),
  };
}

function trustInMachines(issuer: string, audience: string): TrustedIssuer {
  return { ...nothing, name: 'Maskinporten for utvikling', kind: 'maskinporten', issuer, audience };
}
