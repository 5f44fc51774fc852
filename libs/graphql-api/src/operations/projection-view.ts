import { categoryOf, idIn, type Generation, type ParkedStream } from '@saksgang/event-store';
import type { Instant } from '@saksgang/kernel';

export function tablesView({ generation, version, position, since }: Generation) {
  return { generation, version, position: String(position), since };
}

/** @param now to estimate by: what is left takes as long as what is done took */
export function buildView({ position, target, since, ...build }: Generation, now: Instant) {
  const { generation, version } = build;
  const [done, total] = [Number(position), Number(target)];
  const seconds = (Date.parse(now) - Date.parse(since)) / 1_000;
  return {
    generation,
    version,
    done: String(position),
    target: String(target),
    startedAt: since,
    secondsLeft: done > 0 ? Math.max(0, Math.round((seconds * (total - done)) / done)) : null,
  };
}

export function parkedView({ stream, type, ...parked }: ParkedStream) {
  return { ...parked, concept: categoryOf(stream), streamId: idIn(stream), eventType: type };
}
