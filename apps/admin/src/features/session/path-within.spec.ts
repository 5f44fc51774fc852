import { describe, expect, it } from '@jest/globals';
import { pathWithin } from './path-within.ts';

describe('After sign-in', () => {
  it('one comes to the page one asked for', () => {
    expect(pathWithin('/sak/1/hendelse/7?a=b')).toBe('/sak/1/hendelse/7?a=b');
  });

  it.each([null, '', 'https://ondsinnet.example/', '//ondsinnet.example', '/\\ondsinnet.example'])(
    'one comes to the tasks, never to another site: %s',
    (asked) => {
      expect(pathWithin(asked)).toBe('/oppgaver');
    },
  );
});
