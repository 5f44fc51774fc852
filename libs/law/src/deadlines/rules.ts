import { localDate } from '@saksgang/kernel';
import type { DeadlineId, DeadlineRule, Length } from './rule.ts';

const ACT_OF_2021 = localDate('2023-01-01');
const LAST_DAY_OF_1992 = localDate('2022-12-31');

/** Barnevernsloven of 2021, and for facts before it the act of 1992, whose lengths were the same. */
function inBothActs(
  id: DeadlineId,
  paragraph: string,
  paragraphOf1992: string,
  length: Length,
): readonly DeadlineRule[] {
  return [
    {
      id,
      version: 1,
      paragraph: paragraphOf1992,
      validFrom: null,
      validTo: LAST_DAY_OF_1992,
      length,
    },
    { id, version: 2, paragraph, validFrom: ACT_OF_2021, validTo: null, length },
  ];
}

/** The deadlines of concern and investigation. A temporary regulation (§ 2-7) becomes a row here, not a constant. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  // The review of a concern, from the day it was received by any channel.
  ...inBothActs('D01', 'bvl § 2-1(1)', 'bvl. 1992 § 4-2', { unit: 'weeks', count: 1 }),
  // The reporter is told that the concern was received, a public one also whether it is investigated.
  ...inBothActs('D02', 'bvl § 13-3(1)', 'bvl. 1992 § 6-7 a', { unit: 'weeks', count: 3 }),
  // The investigation, from the end of the concern's week however early the review was done.
  ...inBothActs('D03', 'bvl § 2-2(2)', 'bvl. 1992 § 6-9(1)', { unit: 'months', count: 3 }),
  // The same clock where special cases demand it: six months in all, not six more.
  ...inBothActs('D04', 'bvl § 2-2(2)', 'bvl. 1992 § 6-9(1)', { unit: 'months', count: 6 }),
  // A public reporter is told again, from the day the investigation ended.
  ...inBothActs('D05', 'bvl § 13-3(2)', 'bvl. 1992 § 6-7 a', { unit: 'weeks', count: 3 }),
];
