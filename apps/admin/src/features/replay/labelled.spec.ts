import { describe, expect, it } from '@jest/globals';
import { labelled } from './labelled.ts';

describe('Labels along the slider', () => {
  it('have the room up to the next mark, and the last one up to the end', () => {
    expect(labelled([0, 40, 80], Number, 10)).toEqual([
      { item: 0, room: 40 },
      { item: 40, room: 40 },
      { item: 80, room: 20 },
    ]);
  });

  it('are left out where they would run into the next mark', () => {
    expect(labelled([0, 5, 95], Number, 10).map(({ item }) => item)).toEqual([5]);
  });
});
