import { describe, expect, it } from '@jest/globals';
import { followAttendance } from './attendance.ts';

describe('Somebody is there', () => {
  it('for a minute after a key, a touch or a turn of the wheel', () => {
    let now = 0;
    const isAttended = followAttendance(() => now);
    for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
      now += 59_999;
      expect(isAttended()).toBe(true);
      now += 1;
      expect(isAttended()).toBe(false);
      window.dispatchEvent(new Event(sign));
      expect(isAttended()).toBe(true);
    }
  });
});
