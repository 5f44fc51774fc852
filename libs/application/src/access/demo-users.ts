import { UnitId, UserId } from '@saksgang/domain';
import { instant } from '@saksgang/kernel';
import type { UserDirectory } from '../ports.ts';
import type { CooperationAgreement } from './cooperation-agreement.ts';
import type { Scope, User } from './requester.ts';

/** The fictional municipality Lyngvik. */
export const DEMO_TENANT = '8e3ec81c-84ca-4fde-adb0-67065cd99c37';

/** The neighbouring municipality, whose cases are nobody's business in Lyngvik, and the other way round. */
export const NEIGHBOUR_TENANT = 'b7b61f6a-38ec-44b8-a6d9-0a9d7d0c7e55';

const office = (tenant: string, unit: string, unitId: string) => ({
  tenant,
  unit,
  unitId: UnitId.parse(unitId),
});
const service = office(
  DEMO_TENANT,
  'Barnevernstjenesten i Lyngvik',
  '0d0a2f5e-6c55-4b0c-9a44-0f5c0e4b7a10',
);
const aftercare = office(
  DEMO_TENANT,
  'Ettervern og fosterhjem',
  '1c9f1c57-8f0b-4a7e-8d6c-3f6f9f6f2b21',
);
const quality = office(
  DEMO_TENANT,
  'Kvalitet og internkontroll',
  '2a1b7f0d-52a5-4f8f-b0f7-8a5f5a0d3c32',
);
const records = office(DEMO_TENANT, 'Dokumentsenteret', '3b8d2f4c-7f34-4a61-9f7b-1d2c3b4a5d43');
const privacy = office(DEMO_TENANT, 'Personvernombudet', '7f6b5a8d-3b16-4e25-9a38-5c6d7e8f9a87');
const operations = office(
  DEMO_TENANT,
  'Digitalisering og IKT',
  '4c7e3d5b-6e25-4b52-8e6a-2c3d4a5b6e54',
);
const machines = office(DEMO_TENANT, 'Maskin', '5d6f4e6a-5d16-4c43-9d59-3b4c5d6e7f65');
const neighbours = office(
  NEIGHBOUR_TENANT,
  'Barnevernstjenesten i Skogvik',
  '6e5a5f79-4c07-4d34-8c48-4a5b6c7d8e76',
);
/** Where people of both municipalities answer out of hours. */
export const onCall = office(
  DEMO_TENANT,
  'Barnevernvakta i Lyngvik og Skogvik',
  '9b3c6d1e-2f48-4a5c-8d7b-6e1f0a9b8c35',
);
const MUNICIPALITIES: ReadonlyMap<string, string> = new Map([
  [DEMO_TENANT, 'Lyngvik'],
  [NEIGHBOUR_TENANT, 'Skogvik'],
]);

/** Lyngvik keeps an out-of-hours service for both, and caseworkers of Skogvik take their shifts in it. */
const demoAgreement: CooperationAgreement = {
  reference: 'Avtale om felles barnevernvakt 2026/14',
  people: neighbours,
  roles: ['CASEWORKER'],
  worksFor: onCall,
  from: instant('2025-01-01T00:00:00.000Z'),
  until: null,
};

const read: readonly Scope[] = ['CASE_READ', 'EVENTS_READ'];
const write: readonly Scope[] = [...read, 'CASE_WRITE'];

/** Fictional people and machines; none of them exists. */
export const demoUsers = {
  ingrid: {
    id: UserId.parse('c2ba1040-33e4-4a24-953e-796765e68329'),
    name: 'Ingrid Solheim',
    initials: 'IS',
    role: 'CASEWORKER',
    ...service,
    scopes: write,
  },
  mats: {
    id: UserId.parse('ea7ba654-8708-42dc-a001-96fecfa6b82e'),
    name: 'Mats Evju',
    initials: 'ME',
    role: 'CASEWORKER',
    ...service,
    scopes: write,
  },
  siri: {
    id: UserId.parse('f298f8e3-511c-42a5-973e-5f5a85b7f2df'),
    name: 'Siri Lunde',
    initials: 'SL',
    role: 'CASEWORKER',
    ...service,
    scopes: write,
  },
  tor: {
    id: UserId.parse('5bb3e555-3b2c-45e6-92d1-604f66752e1c'),
    name: 'Tor Håkon Bjerke',
    initials: 'TB',
    role: 'APPROVER',
    ...service,
    scopes: [...write, 'DECISION_APPROVE', 'ERASURE_DECIDE'],
  },
  hanne: {
    id: UserId.parse('0b4ad1a8-8f0e-4f5d-9d1a-2e7a9c5b6f01'),
    name: 'Hanne Vik',
    initials: 'HV',
    role: 'UNIT_LEADER',
    ...service,
    scopes: [...write, 'DECISION_APPROVE', 'ACCESS_MANAGE', 'LOOKS_READ', 'ACCESS_REVIEW'],
  },
  even: {
    id: UserId.parse('1d5be2b9-9a1f-4a6e-8e2b-3f8bad6c7a12'),
    name: 'Even Dahl',
    initials: 'ED',
    role: 'CASEWORKER',
    ...aftercare,
    scopes: write,
  },
  /** Works in the neighbouring municipality, and takes shifts for this one. */
  liv: {
    id: UserId.parse('2e6cf3ca-ab20-4b7f-9f3c-4a9cbe7d8b23'),
    name: 'Liv Storhaug',
    initials: 'LS',
    role: 'CASEWORKER',
    ...neighbours,
    scopes: write,
  },
  amal: {
    id: UserId.parse('88f6a179-68c5-423c-89e0-f06f5b4c1e3c'),
    name: 'Amal Hersi',
    initials: 'AH',
    role: 'QUALITY',
    ...quality,
    scopes: [...read, 'CASE_REVIEW'],
  },
  ragnhild: {
    id: UserId.parse('3f0c6a53-0f5e-4d53-9d0b-6c1f4f1f6c7e'),
    name: 'Ragnhild Myhre',
    initials: 'RM',
    role: 'RECORDS_OFFICER',
    ...records,
    scopes: [...read, 'ERASURE_HANDLE', 'LOOKS_READ'],
  },
  vilde: {
    id: UserId.parse('4a7d9b1e-6f3c-4c52-8b7a-9e0d1f2a3b34'),
    name: 'Vilde Nes',
    initials: 'VN',
    role: 'DATA_PROTECTION_OFFICER',
    ...privacy,
    scopes: ['LOOKS_READ', 'ACCESS_REVIEW'],
  },
  jonas: {
    id: UserId.parse('d4b1c7b5-2f7d-4a39-8a52-5f7f0d1c9b21'),
    name: 'Jonas Aasen',
    initials: 'JA',
    role: 'ADMINISTRATOR',
    ...operations,
    scopes: ['OPERATE'],
  },
  integrator: {
    id: UserId.parse('5be91913-b1e2-45a6-9611-60e310b712db'),
    name: 'Demo-integrator',
    initials: 'DI',
    role: 'INTEGRATOR',
    ...machines,
    scopes: read,
  },
  /** Makes concerns of the messages that come in from the national portal. */
  intake: {
    id: UserId.parse('82b41e6a-621a-493d-ab7c-9232ae853784'),
    name: 'Meldingsmottak',
    initials: 'MM',
    role: 'INTEGRATOR',
    ...machines,
    scopes: write,
  },
} as const satisfies Record<string, User>;

/** The directory of the demo municipality and its neighbour: one account each, and nobody away. */
export function demoDirectory(): UserDirectory {
  const users: readonly User[] = Object.values(demoUsers);
  const byId = new Map<string, User>(users.map((user) => [user.id, user]));
  return {
    find: (id) => byId.get(id) ?? null,
    all: () => users,
    accountsOf: () => [],
    deputyFor: () => [],
    agreements: () => [demoAgreement],
    municipalityName: (tenant) => MUNICIPALITIES.get(tenant) ?? null,
  };
}
