import type { TimelineEventFragment } from '@saksgang/graphql-client';
import { eventMark, type EventMark } from '../../shared/case-events/event-mark.ts';
import { dayOf } from '../../shared/texts/format.ts';

export const timelineFilters = ['all', 'decision', 'talk', 'correction'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** The events of one calendar day, the newest first. */
export interface TimelineDay {
  readonly day: string;
  readonly events: readonly TimelineEventFragment[];
}

/** The events a filter lets through. */
export function filtered(
  events: readonly TimelineEventFragment[],
  filter: TimelineFilter,
): readonly TimelineEventFragment[] {
  if (filter === 'all') return events;
  const wanted: EventMark = filter;
  return events.filter((event) => eventMark(event) === wanted);
}

/** Newest first, under the day each was recorded in Norway. */
export function daysOf(events: readonly TimelineEventFragment[]): readonly TimelineDay[] {
  const days = new Map<string, TimelineEventFragment[]>();
  for (const event of events.toReversed()) {
    const day = dayOf(new Date(event.recordedAt));
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, ofDay]) => ({ day, events: ofDay }));
}
