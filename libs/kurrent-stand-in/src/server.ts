import type { Database } from './database.ts';
import type { FaultPlan } from './faults.ts';
import type { LiveBufferRule } from './live-buffer.ts';

/** What the services of one stand-in work on. */
export interface Server {
  readonly database: Database;
  readonly faults: FaultPlan;
  readonly liveBuffer: LiveBufferRule;
  /** Bytes of data that one append may hold. */
  readonly maxAppendSize: number;
  readonly now: () => number;
  /** False while it boots: every call is refused. */
  readonly isReady: () => boolean;
}
