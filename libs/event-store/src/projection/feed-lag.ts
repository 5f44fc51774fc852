import type { Clock } from '@saksgang/kernel';
import type { Position } from '../envelope.ts';
import { UnreadableEvent } from '../errors.ts';
import type { EventStore } from '../port.ts';
import { endOf, nextStep } from './unbroken-feed.ts';

const PAGE = 100;
/** Farther than this nobody looks for an event of the categories: it is as good as none. */
const PAGES = 20;

/**
 * Seconds since the oldest event after a position was recorded; 0 when there is none. Positions are not
 * dense in every engine, so time is the only honest measure of how far behind somebody is.
 */
export async function secondsBehind(
  store: Pick<EventStore, 'readAll'>,
  categories: readonly string[],
  position: Position,
  clock: Clock,
): Promise<number> {
  let after = position;
  for (let page = 0; page < PAGES; page++) {
    const step = await nextStep(store, { after, filter: { categories }, limit: PAGE });
    if (endOf(step) === after) return 0;
    after = endOf(step);
    const [oldest] = step instanceof UnreadableEvent ? [] : step.events;
    if (oldest) return Math.max(0, (Date.parse(clock()) - Date.parse(oldest.recordedAt)) / 1_000);
  }
  return 0;
}
