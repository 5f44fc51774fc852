import { describe, expect, it } from '@jest/globals';
import { instant } from '@saksgang/kernel';
import fastify from 'fastify';
import { isOurProxy } from './behind-proxy.ts';
import { limitSignIns } from './limit-sign-ins.ts';

/** A door for two sign-ins a minute, behind one proxy, and a clock that stands until it is set. */
function aDoor() {
  let now = instant('2026-01-05T08:00:00.000Z');
  const server = fastify({ trustProxy: isOurProxy });
  const told: unknown[] = [];
  limitSignIns(server, 2, { clock: () => now, tell: (event) => void told.push(event) });
  for (const path of ['/auth/sign-in', '/auth/callback', '/auth/session']) {
    server.get(path, () => 'ok');
  }
  return {
    told,
    itIs: (time: string) => {
      now = instant(`2026-01-05T${time}Z`);
    },
    ask: (url: string, from = '192.0.2.1') =>
      server.inject({ url, headers: { 'x-forwarded-for': from } }),
    async signInTwice() {
      for (const path of ['sign-in', 'callback', 'sign-in', 'callback']) {
        expect((await this.ask(`/auth/${path}`)).statusCode).toBe(200);
      }
    },
  };
}

describe('Signing in again and again from one address', () => {
  it('is refused for the rest of the minute, in the shape of every other error', async () => {
    const door = aDoor();
    await door.signInTwice();
    door.itIs('08:00:20.000');
    const refused = await door.ask('/auth/sign-in');
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('40');
    expect(door.told).toEqual([{ security: 'REFUSED', userId: null, code: 'RATE_LIMITED' }]);
    expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    door.itIs('08:01:00.000');
    expect((await door.ask('/auth/sign-in')).statusCode).toBe(200);
  });

  it('is counted however the address is written, and whatever the client says of where it is', async () => {
    const door = aDoor();
    await door.signInTwice();
    expect((await door.ask('/auth/%73ign-in?hint=x')).statusCode).toBe(429);
    expect((await door.ask('/auth/sign-in', '198.51.100.7, 192.0.2.1')).statusCode).toBe(429);
  });

  it('hinders nobody elsewhere, and nobody who is in', async () => {
    const door = aDoor();
    await door.signInTwice();
    expect((await door.ask('/auth/sign-in', '192.0.2.2')).statusCode).toBe(200);
    expect((await door.ask('/auth/session')).statusCode).toBe(200);
  });
});
