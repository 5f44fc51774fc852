import { describe, expect, it } from '@jest/globals';
import { parseSentAt } from './sent-at.ts';

describe('The time a portal message was sent', () => {
  it('is Norwegian time, though the portal writes no zone', () => {
    expect(parseSentAt('2026-01-05T09:47:12')).toBe('2026-01-05T08:47:12.000Z');
    expect(parseSentAt('2026-07-05T09:47:12.25')).toBe('2026-07-05T07:47:12.250Z');
    expect(parseSentAt('2026-01-05T09:47')).toBe('2026-01-05T08:47:00.000Z');
  });

  it('is the first of the two when summer time ends, so that no deadline starts too late', () => {
    expect(parseSentAt('2025-10-26T02:30:00')).toBe('2025-10-26T00:30:00.000Z');
  });

  it('is counted on where summer time skips an hour', () => {
    expect(parseSentAt('2026-03-29T02:30:00')).toBe('2026-03-29T01:30:00.000Z');
  });

  it.each(['2026-02-30T10:00:00', '2026-01-05', '2026-01-05T25:00:00', 'i går', ''])(
    'is not understood when there is no such time: «%s»',
    (text) => {
      expect(parseSentAt(text)).toBeNull();
    },
  );
});
