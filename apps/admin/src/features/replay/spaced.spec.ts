import { describe, expect, it } from '@jest/globals';
import { spaced } from './spaced.ts';

const after = (place: number) => ({ from: place, to: place + 20 });

describe('Labels along the slider', () => {
  it('are all shown where there is room', () => {
    expect(spaced([0, 40, 80], after)).toEqual([0, 40, 80]);
  });

  it('give way to the one before, so that none run into each other', () => {
    expect(spaced([0, 10, 19, 20, 30], after)).toEqual([0, 20]);
  });
});
