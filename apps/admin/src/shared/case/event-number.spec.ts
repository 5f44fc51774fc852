import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentPath, revisionFrom } from './event-number.ts';

describe('The address of a moment', () => {
  it('names the event as people count it: the first is 1', () => {
    expect(momentPath('maja', 0)).toBe('/sak/maja/hendelse/1');
  });

  it('leads back to the same event', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (revision) => {
        expect(revisionFrom(momentPath('maja', revision).split('/').pop())).toBe(revision);
      }),
    );
  });

  it.each(['0', '-1', '1.5', 'siste', '', undefined])('is not an event: %s', (addressed) => {
    expect(revisionFrom(addressed)).toBeNull();
  });
});
