import { REDACTED } from '@saksgang/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changes } from './changes.ts';

/** Nested objects and arrays under short keys, as a folded case is made. */
const { state: states } = fc.letrec<{ state: unknown; value: unknown }>((tie) => ({
  state: fc.oneof(
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.nat(3),
    fc.constantFrom('x', 'y'),
    tie('state'),
  ),
}));

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key] ?? null, value);
}

describe('What an event changed', () => {
  it('names each field that differs, with what stood there and what stands there now', () => {
    const before = { status: 'Open', investigations: [{ id: 'u1', extension: null }] };
    const after = {
      status: 'Open',
      investigations: [{ id: 'u1', extension: { dueOn: '2026-07-12' } }],
    };
    expect(changes(before, after)).toEqual([
      { path: 'investigations.0.extension.dueOn', before: null, after: '2026-07-12' },
    ]);
  });

  it('shows a first event as everything it brought', () => {
    expect(changes(null, { status: 'Open', concerns: [] })).toEqual([
      { path: 'status', before: null, after: 'Open' },
    ]);
  });

  it('takes an erased text for one value that did not change', () => {
    expect(changes({ account: REDACTED }, { account: { ...REDACTED } })).toEqual([]);
  });

  it('finds nothing where nothing changed', () => {
    fc.assert(fc.property(states, (state) => changes(state, structuredClone(state)).length === 0));
  });

  it('tells the truth on every path it names', () => {
    fc.assert(
      fc.property(states, states, (before, after) => {
        for (const change of changes(before, after)) {
          if (change.before !== null) expect(at(before, change.path)).toEqual(change.before);
          if (change.after !== null) expect(at(after, change.path)).toEqual(change.after);
          expect(change.before).not.toEqual(change.after);
        }
      }),
    );
  });

  it('is turned around by exchanging before and after', () => {
    fc.assert(
      fc.property(states, states, (before, after) => {
        const byPath = (a: { path: string }, b: { path: string }) => a.path.localeCompare(b.path);
        const there = [...changes(before, after)].sort(byPath);
        const back = [...changes(after, before)].sort(byPath);
        expect(back).toEqual(
          there.map((c) => ({ path: c.path, before: c.after, after: c.before })),
        );
      }),
    );
  });
});
