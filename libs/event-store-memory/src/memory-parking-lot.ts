import type { GenerationKey, ParkedStream, ParkingLot, StreamName } from '@saksgang/event-store';
import { keyOf, type MemoryState, type MemoryTransaction } from './memory-state.ts';

const MINUTE_MS = 60_000;
const MOST_MINUTES = 60;

/** Parked streams in this process's memory. */
export function memoryParkingLot(state: MemoryState): ParkingLot<MemoryTransaction> {
  const parkedIn = (key: GenerationKey, from = state.draft) =>
    from.parked.get(keyOf(key)) ?? new Map<StreamName, ParkedStream>();
  const set = (key: GenerationKey, stream: ParkedStream) => {
    const parked = new Map(parkedIn(key)).set(stream.stream, stream);
    state.draft.parked.set(keyOf(key), parked);
  };
  const remove = (key: GenerationKey, stream: StreamName) => {
    const parked = [...parkedIn(key)].filter(([name]) => name !== stream);
    state.draft.parked.set(keyOf(key), new Map(parked));
  };
  return {
    async passOver(key, events) {
      const parked = [...events].filter(([stream]) => parkedIn(key).has(stream));
      for (const [stream, count] of parked) {
        const before = parkedIn(key).get(stream);
        if (before) set(key, { ...before, waiting: before.waiting + count });
      }
      return new Set(parked.map(([stream]) => stream));
    },
    async park(key, event, waiting, at) {
      set(key, { ...event, attempts: 1, waiting, parkedAt: at, lastTriedAt: at });
    },
    find: async (key, stream) => parkedIn(key).get(stream) ?? null,
    streams: async (key) => [...parkedIn(key).keys()],
    async failedAgain(key, stream, reason, at) {
      const before = parkedIn(key).get(stream);
      if (!before) return;
      set(key, { ...before, reason, attempts: before.attempts + 1, lastTriedAt: at });
    },
    async release(key, stream) {
      remove(key, stream);
    },
    async skip(key, stream, skipped) {
      const parked = parkedIn(key).get(stream);
      if (!parked) return;
      state.draft.skipped.push({ ...parked, ...key, ...skipped });
      remove(key, stream);
    },
    async list(key, first, after) {
      const all = [...parkedIn(key, state.committed).values()].toSorted((a, b) =>
        a.position < b.position ? -1 : 1,
      );
      const rest = all.filter(({ position }) => after === null || position > after);
      return {
        streams: rest.slice(0, first),
        totalCount: all.length,
        hasNextPage: rest.length > first,
      };
    },
    async due(key, at) {
      const isDue = ({ attempts, lastTriedAt }: ParkedStream) =>
        Date.parse(lastTriedAt) + Math.min(attempts, MOST_MINUTES) * MINUTE_MS <= Date.parse(at);
      return [...parkedIn(key, state.committed).values()].filter(isDue).map(({ stream }) => stream);
    },
  };
}
