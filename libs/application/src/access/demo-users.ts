import { UserId } from '@saksgang/domain';
import type { UserDirectory } from '../ports.ts';
import type { Scope, User } from './requester.ts';

/** The fictional municipality Lyngvik. */
export const DEMO_TENANT = '8e3ec81c-84ca-4fde-adb0-67065cd99c37';

const unit = 'Barnevernstjenesten i Lyngvik';
const read: readonly Scope[] = ['CASE_READ', 'EVENTS_READ'];
const write: readonly Scope[] = [...read, 'CASE_WRITE'];

/** Fictional people and machines; none of them exists. */
export const demoUsers = {
  ingrid: {
    id: UserId.parse('c2ba1040-33e4-4a24-953e-796765e68329'),
    name: 'Ingrid Solheim',
    initials: 'IS',
    role: 'CASEWORKER',
    unit,
    scopes: write,
  },
  mats: {
    id: UserId.parse('ea7ba654-8708-42dc-a001-96fecfa6b82e'),
    name: 'Mats Evju',
    initials: 'ME',
    role: 'CASEWORKER',
    unit,
    scopes: write,
  },
  siri: {
    id: UserId.parse('f298f8e3-511c-42a5-973e-5f5a85b7f2df'),
    name: 'Siri Lunde',
    initials: 'SL',
    role: 'CASEWORKER',
    unit,
    scopes: write,
  },
  tor: {
    id: UserId.parse('5bb3e555-3b2c-45e6-92d1-604f66752e1c'),
    name: 'Tor Håkon Bjerke',
    initials: 'TB',
    role: 'APPROVER',
    unit,
    scopes: [...write, 'DECISION_APPROVE', 'ERASURE_DECIDE'],
  },
  amal: {
    id: UserId.parse('88f6a179-68c5-423c-89e0-f06f5b4c1e3c'),
    name: 'Amal Hersi',
    initials: 'AH',
    role: 'QUALITY',
    unit: 'Kvalitet og internkontroll',
    scopes: read,
  },
  ragnhild: {
    id: UserId.parse('3f0c6a53-0f5e-4d53-9d0b-6c1f4f1f6c7e'),
    name: 'Ragnhild Myhre',
    initials: 'RM',
    role: 'RECORDS_OFFICER',
    unit: 'Dokumentsenteret',
    scopes: [...read, 'ERASURE_HANDLE'],
  },
  jonas: {
    id: UserId.parse('d4b1c7b5-2f7d-4a39-8a52-5f7f0d1c9b21'),
    name: 'Jonas Aasen',
    initials: 'JA',
    role: 'ADMINISTRATOR',
    unit: 'Digitalisering og IKT',
    scopes: ['OPERATE'],
  },
  integrator: {
    id: UserId.parse('5be91913-b1e2-45a6-9611-60e310b712db'),
    name: 'Demo-integrator',
    initials: 'DI',
    role: 'INTEGRATOR',
    unit: 'Maskin',
    scopes: read,
  },
  /** Makes concerns of the messages that come in from the national portal. */
  intake: {
    id: UserId.parse('82b41e6a-621a-493d-ab7c-9232ae853784'),
    name: 'Meldingsmottak',
    initials: 'MM',
    role: 'INTEGRATOR',
    unit: 'Maskin',
    scopes: write,
  },
} as const satisfies Record<string, User>;

/** The directory of the demo municipality. */
export function demoDirectory(): UserDirectory {
  const users: readonly User[] = Object.values(demoUsers);
  const byId = new Map<string, User>(users.map((user) => [user.id, user]));
  return { find: (id) => byId.get(id) ?? null, all: () => users };
}
