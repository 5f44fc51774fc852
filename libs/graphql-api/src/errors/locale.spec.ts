import { describe, expect, it } from '@jest/globals';
import { localeOf } from './locale.ts';

describe('The language of messages', () => {
  it.each([
    [undefined, 'nb'],
    ['', 'nb'],
    ['nn-NO', 'nn'],
    ['no', 'nb'],
    ['en-GB, nb;q=0.8', 'en'],
    ['nb;q=0.3, en;q=0.9', 'en'],
    ['de, fr', 'nb'],
    ['en;q=0, nn', 'nn'],
    ['*', 'nb'],
  ] as const)('%s is answered in %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});
