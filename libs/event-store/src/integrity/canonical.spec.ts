import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical } from './canonical.ts';

describe('Canonical JSON', () => {
  // The examples of RFC 8785, sections 3.2.2 and 3.2.3.
  it.each([
    [{ b: 1, a: [] }, '{"a":[],"b":1}'],
    [
      { '\u20ac': 'Euro', '\r': 'CR', '1': 'One', '\ud83d\ude00': 'Smiley', '\u0080': 'Control' },
      '{"\\r":"CR","1":"One","\u0080":"Control","\u20ac":"Euro","\ud83d\ude00":"Smiley"}',
    ],
    [
      { n: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0] },
      '{"n":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}',
    ],
    [{ s: '\u20ac$\u000f\nA\'B"\\/' }, '{"s":"\u20ac$\\u000f\\nA\'B\\"\\\\/"}'],
    [{ deep: { '10': 1, '9': [{ '2': 0, '11': 0 }] } }, '{"deep":{"10":1,"9":[{"11":0,"2":0}]}}'],
    [{ left: undefined, out: 1 }, '{"out":1}'],
  ])('is written as RFC 8785 says (%#)', (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it('is what an independent implementation writes, whatever the content', () => {
    const names = fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom('__proto__', 'a'));
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.array(tie('json')),
        fc.dictionary(names, tie('json'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical({ value })).toBe(canonicalize({ value }));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which names were given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(reversed)).toBe(canonical(value));
      }),
    );
  });
});
