import type { Role } from '@saksgang/graphql-client';

/** A user of the fictional municipality, offered at sign-in. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
}

/** The users one may sign in as. Throws when the service does not answer. */
export async function fetchDemoUsers(): Promise<readonly DemoUser[]> {
  const response = await fetch('/auth/demo-users', { credentials: 'same-origin' });
  if (!response.ok) throw new Error('The list of demo users could not be fetched.');
  const users: unknown = await response.json();
  return Array.isArray(users) ? users.filter(isDemoUser) : [];
}

/** Signs in; the session is a cookie that scripts cannot read. Throws when it was refused. */
export async function signInAs(userId: string): Promise<void> {
  await post('/auth/demo', { userId });
}

export async function signOut(): Promise<void> {
  await post('/auth/sign-out', {});
}

async function post(path: string, body: Readonly<Record<string, string>>): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
}

function isDemoUser(value: unknown): value is DemoUser {
  if (typeof value !== 'object' || value === null) return false;
  return ['id', 'name', 'role', 'unit'].every(
    (key) => key in value && typeof Reflect.get(value, key) === 'string',
  );
}
