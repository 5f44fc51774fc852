import { instant, type Instant, type LocalDate } from '@saksgang/kernel';
import {
  addDays,
  addMonths,
  addWeeks,
  dateInNorway,
  daysBetween,
  startOfDayInNorway,
} from '@saksgang/law';
import type { Random } from '../random.ts';
import type { Outline } from './plot.ts';
import type { Beat } from './story.ts';

/** Three weeks to tell the reporter (§ 13-3), one to review (§ 2-1). */
const NOTICE_DAYS = 21;
const REVIEW_DAYS = 7;
const EVALUATION_DAYS = 84;
/** How far back the municipality's history goes: about eighteen months. */
export const HISTORY_DAYS = 540;

/** The day a concern must have come for its case to stand where the outline says, today. */
export function receivedOn(
  { due, reopened }: Outline,
  length: number,
  today: LocalDate,
  chance: Random,
): LocalDate {
  const told = Math.ceil(length);
  if (due === null) {
    const spare = Math.max(3, HISTORY_DAYS - told - 10);
    const ago = reopened === null ? chance.between(3, spare) : chance.between(2, 9);
    return addDays(today, -told - ago);
  }
  const dueOn = addDays(today, due.inDays);
  switch (due.rule) {
    case 'D01':
      return addDays(dueOn, -REVIEW_DAYS - (reopened === null ? 0 : told));
    case 'D02':
      return addDays(dueOn, -NOTICE_DAYS);
    case 'D03':
      return addWeeks(addMonths(dueOn, -3), -1);
    case 'D04':
      return addWeeks(addMonths(dueOn, -6), -1);
    case 'D05':
      return addDays(dueOn, -NOTICE_DAYS - told);
    case 'PLAN':
      return addDays(today, -told - Math.max(4, EVALUATION_DAYS - due.inDays));
  }
}

/** The moment of each beat: in working hours, in order, drawn together where the time is short, before today. */
export function schedule(
  beats: readonly Beat[],
  recordedAt: Instant,
  today: LocalDate,
  chance: Random,
): readonly Instant[] {
  const received = dateInNorway(recordedAt);
  const length = beats.at(-1)?.day ?? 0;
  const available = daysBetween(received, today) - 1;
  const pace = length > available ? available / length : 1;
  let before = recordedAt;
  return beats.map(({ day }) => {
    const date = workday(addDays(received, Math.floor(day * pace)), today);
    const planned = moment(date, 8.25 + chance.next() * 7);
    const earliest = later(before, chance.between(4, 25));
    before = planned > earliest ? planned : earliest;
    return before;
  });
}

/** @param hour by the wall clock in Norway, 9.5 is half past nine */
export function moment(date: LocalDate, hour: number): Instant {
  return later(startOfDayInNorway(date), Math.round(hour * 60));
}

function later(moment: Instant, minutes: number): Instant {
  return instant(new Date(Date.parse(moment) + minutes * 60_000).toISOString());
}

/** Saturday's work is done on Friday, Sunday's on Monday, and never later than yesterday. */
function workday(date: LocalDate, today: LocalDate): LocalDate {
  const moved = addDays(date, [1, 0, 0, 0, 0, 0, -1][weekday(date)] ?? 0);
  return moved < today ? moved : addDays(today, -1);
}

function weekday(date: LocalDate): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay();
}
