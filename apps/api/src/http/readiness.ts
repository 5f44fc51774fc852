import { errorCode } from '../error-code.ts';
import { sharedAnswer } from '../observability/shared-answer.ts';
import { withinTime } from '../observability/time-limit.ts';
import type { Vitals } from '../observability/vitals.ts';

/** Nobody can be served. */
export type Fault =
  | 'STARTING'
  | 'STOPPING'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_NOT_MIGRATED'
  | 'EVENT_STORE_UNAVAILABLE';

/** Everybody is served, but somebody should look. */
export type Weakness = 'PROJECTIONS_BEHIND' | 'STREAMS_PARKED' | 'NOTARY_BEHIND';

export type Health =
  | { readonly status: 'ready' }
  | { readonly status: 'degraded'; readonly reasons: readonly Weakness[] }
  | { readonly status: 'not ready'; readonly reasons: readonly Fault[] };

/** Whether this process can serve. Starts as not ready; the start says when, and the stop says so too. */
export interface Readiness {
  /** From now on `check` decides. */
  serve(): void;
  /** No new requests: the process is on its way out. */
  stop(): void;
  isServing(): boolean;
  /** Answers within a few seconds, whatever hangs. */
  check(): Promise<Health>;
}

/** Each question has so long; who asks usually gives up after some seconds more. */
const ANSWERED_WITHIN_MS = 2_000;
/** However many ask, the database is asked once a second. */
const FRESH_MS = 1_000;

/**
 * @param ping the cheap question that shows the database is there
 * @param lagLimitSeconds how old an event may get before every read model shows it and the notary has signed it
 */
export function createReadiness(
  ping: () => Promise<void>,
  vitals: () => Promise<Vitals>,
  lagLimitSeconds: number,
): Readiness {
  let phase: 'STARTING' | 'SERVING' | 'STOPPING' = 'STARTING';
  const examine = async (): Promise<Health> => {
    if (!(await answersInTime(ping))) {
      return { status: 'not ready', reasons: ['DATABASE_UNAVAILABLE'] };
    }
    try {
      const reasons = weaknesses(await withinTime(vitals(), ANSWERED_WITHIN_MS), lagLimitSeconds);
      return reasons.length === 0 ? { status: 'ready' } : { status: 'degraded', reasons };
    } catch (error) {
      return { status: 'not ready', reasons: [faultOf(error)] };
    }
  };
  const answer = sharedAnswer(examine, FRESH_MS);
  return {
    serve: () => void (phase = 'SERVING'),
    stop: () => void (phase = 'STOPPING'),
    isServing: () => phase === 'SERVING',
    async check() {
      if (phase !== 'SERVING') return { status: 'not ready', reasons: [phase] };
      return answer();
    },
  };
}

function answersInTime(question: () => Promise<void>): Promise<boolean> {
  return withinTime(question(), ANSWERED_WITHIN_MS).then(
    () => true,
    () => false,
  );
}

function weaknesses({ projections, notary }: Vitals, limit: number): readonly Weakness[] {
  const isBehind = projections.some(({ lagSeconds }) => lagSeconds > limit);
  const isParked = projections.some(({ parked }) => parked > 0);
  const isUnsigned = notary.seconds === null || notary.seconds > limit;
  return [
    ...(isBehind ? (['PROJECTIONS_BEHIND'] as const) : []),
    ...(isParked ? (['STREAMS_PARKED'] as const) : []),
    ...(isUnsigned ? (['NOTARY_BEHIND'] as const) : []),
  ];
}

/** SQLSTATE for a schema or a table that is not there. */
const MISSING = ['3F000', '42P01'];

function faultOf(error: unknown): Fault {
  const code = errorCode(error);
  const isMissing = code !== null && MISSING.includes(code);
  return isMissing ? 'DATABASE_NOT_MIGRATED' : 'EVENT_STORE_UNAVAILABLE';
}
