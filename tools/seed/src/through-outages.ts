import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '@saksgang/event-store';

export interface Endurance {
  /** How long the store may be away before the work is given up, in ms. */
  readonly enduresMs: number;
  /** Between one attempt and the next, in ms. */
  readonly pauseMs: number;
  /** Called with how often it has failed so far. */
  readonly onOutage: (failures: number) => void;
}

/** A server of the events that is restarted by hand is away for longer than a person waits for an answer. */
export const LONG_OUTAGE = { enduresMs: 120_000, pauseMs: 1_000 };

/**
 * Does again what met an outage of the store: only for work that doubles nothing when it is done again.
 * @throws whatever else it fails with; StoreUnavailable when the store stays away
 */
export async function throughOutages<Result>(
  work: () => Promise<Result>,
  { enduresMs, pauseMs, onOutage }: Endurance,
): Promise<Result> {
  const end = performance.now() + enduresMs;
  for (let failures = 1; ; failures++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || performance.now() >= end) throw error;
      onOutage(failures);
      await pause(pauseMs);
    }
  }
}
