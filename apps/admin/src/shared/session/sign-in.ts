import type { Role } from '@saksgang/graphql-client';

/** An issuer one may sign in by. */
export interface WayIn {
  readonly name: string;
  /** Where signing in begins. */
  readonly address: string;
}

/** A user of the fictional municipality, offered at sign-in. */
export interface DemoUser extends WayIn {
  readonly id: string;
  readonly role: Role;
  readonly unit: string;
}

/** What the sign-in page offers: the fictional users, or where there are none, the issuers. */
export interface WaysIn {
  readonly demoUsers: readonly DemoUser[];
  readonly issuers: readonly WayIn[];
}

/** Throws when the service does not answer. */
export async function fetchWaysIn(): Promise<WaysIn> {
  const [demoUsers, issuers] = await Promise.all([get('demo-users'), get('ways-in')]);
  return { demoUsers: listOf(demoUsers, isDemoUser), issuers: listOf(issuers, isWayIn) };
}

/** Signs out. @returns where to sign out at the issuer too; null where it offers no such thing */
export async function signOut(): Promise<string | null> {
  const answer = await askDoor('/auth/sign-out', 'POST');
  const goTo: unknown = Reflect.get(Object(answer), 'goTo');
  return typeof goTo === 'string' ? goTo : null;
}

/** How long the session lasts, in seconds. */
export interface SessionTime {
  readonly userId: string;
  /** The municipality that is worked for. */
  readonly municipality: string;
  /** Until it ends for want of use. */
  readonly idleSeconds: number;
  /** Until it ends whatever is done. */
  readonly absoluteSeconds: number;
}

/** Null when nobody is signed in any more. Asking does not count as use. */
export async function fetchSessionTime(): Promise<SessionTime | null> {
  return sessionTimeIn(await get('session'));
}

/** Says that one is still here. */
export async function staySignedIn(): Promise<SessionTime | null> {
  return sessionTimeIn(await askDoor('/auth/session', 'POST'));
}

/** Goes on to work for another municipality. Throws where no agreement lets one, or no longer. */
export async function workFor(municipality: string): Promise<void> {
  await askDoor('/auth/municipality', 'POST', { tenant: municipality });
}

function get(name: string): Promise<unknown> {
  return askDoor(`/auth/${name}`, 'GET');
}

/** Asks what lies under `/auth`. Throws when it is not answered, or refused. */
export async function askDoor(
  path: string,
  method: 'GET' | 'POST',
  body?: object,
): Promise<unknown> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.json();
}

function sessionTimeIn(answer: unknown): SessionTime | null {
  const session: unknown = Reflect.get(Object(answer), 'session');
  return isSessionTime(session) ? session : null;
}

function isSessionTime(value: unknown): value is SessionTime {
  const isNumber = (key: string) => typeof Reflect.get(Object(value), key) === 'number';
  return (
    hasTexts(value, ['userId', 'municipality']) &&
    isNumber('idleSeconds') &&
    isNumber('absoluteSeconds')
  );
}

function listOf<T>(value: unknown, isOne: (each: unknown) => each is T): readonly T[] {
  return Array.isArray(value) ? value.filter(isOne) : [];
}

function isWayIn(value: unknown): value is WayIn {
  return hasTexts(value, ['name', 'address']);
}

function isDemoUser(value: unknown): value is DemoUser {
  return hasTexts(value, ['id', 'name', 'role', 'unit', 'address']);
}

function hasTexts(value: unknown, keys: readonly string[]): boolean {
  return keys.every((key) => typeof Reflect.get(Object(value), key) === 'string');
}
