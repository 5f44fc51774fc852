import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  horizons,
  isNarrowed,
  keysOf,
  paramsOf,
  phases,
  steps,
  tabs,
  viewOf,
} from './queue-view.ts';

describe('The address of the queue', () => {
  it('gives back the same selection, whatever was selected', () => {
    const maybe = <Key extends string>(words: Readonly<Record<Key, string>>) =>
      fc.option(fc.constantFrom(...keysOf(words)), { nil: undefined });
    const views = fc.record({
      tab: fc.constantFrom(...keysOf(tabs)),
      horizon: maybe(horizons),
      phase: maybe(phases),
      nextStep: maybe(steps),
    });
    fc.assert(fc.property(views, (view) => expect(viewOf(paramsOf(view), 'MINE')).toEqual(view)));
  });

  it('never holds what was searched for: names do not belong in addresses', () => {
    expect(paramsOf({ tab: 'MINE', text: 'Tiril' }).toString()).toBe('fane=mine');
  });

  it('is read with its unknown words left out', () => {
    const view = viewOf(new URLSearchParams('fane=hva&frist=aldri'), 'UNIT');
    expect(view).toEqual({ tab: 'UNIT' });
    expect(isNarrowed(view)).toBe(false);
  });
});
