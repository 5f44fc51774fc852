import { Temporal } from 'temporal-polyfill';

/** The two deadlines that start when a concern is received, as dates `2026-06-23`. */
export interface Clocks {
  /** D01: the concern is reviewed within a week (bvl § 2-1(1)). */
  readonly review: string;
  /** D02: the reporter is answered within three weeks (bvl § 13-3). */
  readonly answer: string;
}

/** The clocks of a concern received on a day; undefined while the day is not written yet. */
export function clocksFrom(receivedOn: string): Clocks | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(receivedOn)) return undefined;
  const received = Temporal.PlainDate.from(receivedOn);
  return {
    review: received.add({ weeks: 1 }).toString(),
    answer: received.add({ weeks: 3 }).toString(),
  };
}
