import type { Database } from './database.ts';
import type { FaultPlan } from './faults.ts';

/** What the services of one stand-in work on. */
export interface Server {
  readonly database: Database;
  readonly faults: FaultPlan;
  /** Events that may wait for a live subscriber. */
  readonly liveBuffer: number;
  /** Bytes of data that one append may hold. */
  readonly maxAppendSize: number;
  readonly now: () => number;
  /** False while it boots: every call is refused. */
  readonly isReady: () => boolean;
}
