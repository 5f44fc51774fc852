import { eventMark, type EventMark } from '../../shared/case-events/event-mark.ts';
import type { TitledEvent } from '../../shared/case-events/event-title.ts';

/** An event as a place on the slider. */
export interface Moment extends TitledEvent {
  readonly revision: number;
  readonly recordedAt: string;
}

/** Somewhere to go from a moment; null where there is nothing further that way. */
export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
  readonly previousDecision: number | null;
  readonly nextDecision: number | null;
}

/** Where one can step from `revision`, by event and by decision. */
export function neighboursOf(moments: readonly Moment[], revision: number): Neighbours {
  const last = moments.at(-1)?.revision ?? revision;
  const decisions = moments.filter(isDecision).map((moment) => moment.revision);
  return {
    previous: revision > 0 ? revision - 1 : null,
    next: revision < last ? revision + 1 : null,
    previousDecision: decisions.findLast((decision) => decision < revision) ?? null,
    nextDecision: decisions.find((decision) => decision > revision) ?? null,
  };
}

/** The last moment recorded by the end of a day in Norway; the first of all when the day is before it. */
export function revisionOn(
  moments: readonly Moment[],
  date: string,
  dayOf: (instant: Date) => string,
): number {
  const known = moments.findLast(({ recordedAt }) => dayOf(new Date(recordedAt)) <= date);
  return known?.revision ?? 0;
}

/** A moment that is marked on the slider. `later` has not happened yet at the moment shown. */
export interface MarkedMoment {
  readonly moment: Moment;
  readonly mark: Exclude<EventMark, 'plain'>;
  readonly later: boolean;
}

/** The moments marked on the slider as seen from `revision`. */
export function markedMoments(
  moments: readonly Moment[],
  revision: number,
): readonly MarkedMoment[] {
  return moments.flatMap((moment) => {
    const mark = eventMark(moment);
    return mark === 'plain' ? [] : [{ moment, mark, later: moment.revision > revision }];
  });
}

/** How far along the slider an event stands, 0 to 100. Events are spaced evenly, not by date. */
export function placeOf(revision: number, last: number): number {
  return last === 0 ? 0 : (revision / last) * 100;
}

function isDecision(moment: Moment): boolean {
  return eventMark(moment) === 'decision';
}
