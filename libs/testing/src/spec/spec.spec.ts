import { describe, expect, it } from '@jest/globals';
import { err, ok, type Decider, type Fact } from '@saksgang/kernel';
import { spec } from './spec.ts';

type Counted = Fact<'Counted', { by: number }>;

/** Counts up to three. */
const counter: Decider<number, number, Counted, { readonly code: 'TooMany' }> = {
  initial: 0,
  decide: (command, count) => {
    if (command === 0) return ok([]);
    return count + command > 3
      ? err({ code: 'TooMany' })
      : ok([{ type: 'Counted', data: { by: command } }]);
  },
  evolve: (count, event) => count + event.data.by,
};

const counted: Counted = { type: 'Counted', data: { by: 1 } };
const aCounter = spec(counter);

describe('Given, when, then', () => {
  it('passes when the answer is what was expected', () => {
    aCounter.when(1).then(counted);
    aCounter.given(counted).when(0).thenNothing();
    aCounter.given(counted, counted, counted).when(1).thenRejected({ code: 'TooMany' });
  });

  it('fails when other events, or none, come of it', () => {
    expect(() => aCounter.when(2).then(counted)).toThrow();
    expect(() => aCounter.when(1).then(counted, counted)).toThrow();
    expect(() => aCounter.when(1).thenNothing()).toThrow();
    expect(() => aCounter.when(0).then(counted)).toThrow();
  });

  it('fails when a refusal is expected of what is accepted, and the other way round', () => {
    expect(() => aCounter.when(1).thenRejected({ code: 'TooMany' })).toThrow();
    expect(() => aCounter.given(counted, counted).when(2).then(counted)).toThrow();
    expect(() => aCounter.given(counted, counted).when(2).thenNothing()).toThrow();
  });
});
