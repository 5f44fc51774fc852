import { describe, expect, it } from '@jest/globals';
import { isForeign } from './origin.ts';

const host = '127.0.0.1:3000';
const behindProxy = 'https://saksgang.example';

describe('A session cookie is believed when the request comes from', () => {
  it.each([
    ['our own page', 'http://127.0.0.1:3000', true],
    ['our page behind the proxy', behindProxy, true],
    ['another site', 'https://elsewhere.example', false],
    ['another port of this machine', 'http://127.0.0.1:4000', false],
    ['a sandboxed page', 'null', false],
    ['no page at all: no browser', undefined, true],
  ])('%s: %s, %s', (_page, origin, isBelieved) => {
    const headers = { host, ...(origin !== undefined && { origin }) };
    expect(isForeign(headers, behindProxy)).toBe(!isBelieved);
  });
});
