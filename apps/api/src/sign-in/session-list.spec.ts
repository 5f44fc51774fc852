import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoUsers, type User } from '@saksgang/application';
import { runDoor, type RunningDoor } from '../testing/running-door.ts';

let door: RunningDoor;
beforeAll(async () => {
  door = await runDoor();
});
afterAll(() => door.stop());
beforeEach(() => door.pool.query('DELETE FROM identity.session'));

interface Row {
  readonly id: string;
  readonly accountId: string;
  readonly isThis: boolean;
  readonly signedInBy: string;
}

interface Answer {
  readonly status: number;
  readonly own: readonly Row[];
  readonly everybodys: readonly Row[] | null;
}

async function ask(cookie: string, body?: object, headers: object = {}): Promise<Answer> {
  const response = await fetch(`${door.url}/auth/sessions${body ? '/end' : ''}`, {
    method: body ? 'POST' : 'GET',
    headers: { cookie, 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { ...((await response.json()) as Answer), status: response.status };
}

const isIn = async (cookie: string) => (await door.whoAsks({ cookie })) !== null;
const signIn = (user: Pick<User, 'id'>) => door.signInAs(user);

describe('Somebody sees where they are signed in', () => {
  it('and which of it is here, by whom, and nobody else’s', async () => {
    const here = await signIn(demoUsers.ingrid);
    await signIn(demoUsers.ingrid);
    await signIn(demoUsers.mats);
    const { own, everybodys } = await ask(here);
    expect(own.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    expect(own.map(({ accountId }) => accountId)).toEqual([
      demoUsers.ingrid.id,
      demoUsers.ingrid.id,
    ]);
    expect(own[0]?.signedInBy).not.toBe('');
    expect(everybodys).toBeNull();
  });

  it('and not what the browsers hold: nothing there lets anybody in', async () => {
    const here = await signIn(demoUsers.ingrid);
    const { own } = await ask(here);
    expect(await isIn(`saksgang_session=${own[0]?.id ?? ''}`)).toBe(false);
    expect(JSON.stringify(own)).not.toContain(here.split('=')[1]);
  });

  it('and nobody who is not signed in sees any', async () => {
    const { status } = await ask('saksgang_session=made-up');
    expect(status).toBe(401);
  });
});

describe('Somebody ends their sessions', () => {
  it('one by one', async () => {
    const [here, there] = [await signIn(demoUsers.ingrid), await signIn(demoUsers.ingrid)];
    const other = (await ask(here)).own.find(({ isThis }) => !isThis);
    const left = await ask(here, { id: other?.id });
    expect(left.own.map(({ isThis }) => isThis)).toEqual([true]);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  });

  it('all but this one', async () => {
    const here = await signIn(demoUsers.ingrid);
    const others = [await signIn(demoUsers.ingrid), await signIn(demoUsers.ingrid)];
    const mats = await signIn(demoUsers.mats);
    await ask(here, { others: true });
    expect(await Promise.all([here, mats].map(isIn))).toEqual([true, true]);
    expect(await Promise.all(others.map(isIn))).toEqual([false, false]);
  });

  it('and no one else’s, who is told that there is none', async () => {
    const [ingrid, mats] = [await signIn(demoUsers.ingrid), await signIn(demoUsers.mats)];
    const [his] = (await ask(mats)).own;
    expect((await ask(ingrid, { id: his?.id })).status).toBe(404);
    expect(await isIn(mats)).toBe(true);
  });

  it('from our own pages alone', async () => {
    const here = await signIn(demoUsers.ingrid);
    const foreign = await ask(here, { others: true }, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(401);
  });

  it('by words that are understood: everything else is refused', async () => {
    const here = await signIn(demoUsers.ingrid);
    for (const body of [{}, { id: 'all' }, { others: false }, { others: true, id: 'x' }]) {
      expect((await ask(here, body)).status).toBe(400);
    }
  });
});

describe('Whoever runs the system', () => {
  it('sees and ends anybody’s session in the municipality', async () => {
    const [jonas, mats] = [await signIn(demoUsers.jonas), await signIn(demoUsers.mats)];
    const his = (await ask(jonas)).everybodys?.find(
      ({ accountId }) => accountId === demoUsers.mats.id,
    );
    const left = await ask(jonas, { id: his?.id });
    expect(left.everybodys?.map(({ accountId }) => accountId)).toEqual([demoUsers.jonas.id]);
    expect(await isIn(mats)).toBe(false);
  });

  it('but none of another municipality', async () => {
    const [jonas, liv] = [await signIn(demoUsers.jonas), await signIn(demoUsers.liv)];
    const { everybodys } = await ask(jonas);
    expect(everybodys?.map(({ accountId }) => accountId)).toEqual([demoUsers.jonas.id]);
    const [hers] = (await ask(liv)).own;
    expect((await ask(jonas, { id: hers?.id })).status).toBe(404);
    expect(await isIn(liv)).toBe(true);
  });
});
