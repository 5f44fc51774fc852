import { describe, expect, it } from '@jest/globals';
import { listIn } from './inbox-view.ts';

const none = { RECEIVED: 0, IMPORTED: 0, REFUSED: 0 };
const at = (query: string) => new URLSearchParams(query);

describe('The inbox', () => {
  it('opens on the messages nobody understood, while there are any', () => {
    expect(listIn(at(''), { ...none, IMPORTED: 40, REFUSED: 1 })).toBe('REFUSED');
  });

  it('opens on what was read in when nothing waits', () => {
    expect(listIn(at(''), { ...none, IMPORTED: 40 })).toBe('IMPORTED');
    expect(listIn(at(''), none)).toBe('IMPORTED');
  });

  it('opens on the list the address names, also when it is empty', () => {
    expect(listIn(at('vis=venter'), { ...none, REFUSED: 1 })).toBe('RECEIVED');
  });
});
