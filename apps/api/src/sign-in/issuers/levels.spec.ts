import { describe, expect, it } from '@jest/globals';
import { levelIn, levelsToAsk } from './levels.ts';

const plain = { kind: 'oidc', stepUp: ['substantial', 'high'] } as const;
const entra = { kind: 'entra', stepUp: ['c2'] } as const;

describe('The level of a proof made anew', () => {
  it('is asked for by `acr_values`', () => {
    expect(levelsToAsk(plain)).toEqual({
      acr_values: 'substantial high',
    });
  });

  it('is asked of Entra ID as a context of authentication', () => {
    const { claims } = levelsToAsk(entra);
    expect(JSON.parse(claims ?? '')).toEqual({
      id_token: { acrs: { essential: true, value: 'c2' } },
    });
  });

  it('is that of every sign-in where no other is wanted', () => {
    expect(levelsToAsk({ kind: 'oidc', stepUp: [], acrValues: 'low' })).toEqual({
      acr_values: 'low',
    });
    expect(levelsToAsk({ kind: 'oidc', stepUp: [] })).toEqual({});
  });

  it('stands in `acr`, and at Entra ID among the contexts that were met', () => {
    expect(levelIn({ acr: 'high' }, plain)).toBe('high');
    expect(levelIn({ acrs: ['c1', 'c2'] }, entra)).toBe('c2');
    expect(levelIn({ acr: '1' }, entra)).toBeNull();
  });
});
