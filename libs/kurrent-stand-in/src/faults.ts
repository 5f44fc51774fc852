import { setTimeout as wait } from 'node:timers/promises';
import {
  accessDenied,
  consumerTooSlow,
  notLeader,
  notReady,
  unavailable,
  type Refusal,
} from './statuses.ts';

export type CallKind = 'append' | 'read' | 'subscribe';

/** What goes wrong with one call. */
export type Fault =
  /** Refused with UNAVAILABLE; nothing is done. */
  | { readonly kind: 'unavailable' }
  /** Refused as a server does that still boots. */
  | { readonly kind: 'notReady' }
  /** Refused by a follower that knows its leader. */
  | { readonly kind: 'notLeader'; readonly host: string; readonly port: number }
  /** Refused for who asks. */
  | { readonly kind: 'accessDenied' }
  /** Never answered; nothing is done. */
  | { readonly kind: 'hang' }
  /** Appends only: written, but the connection breaks before the answer. */
  | { readonly kind: 'loseAnswer' }
  /** Appends only: carried out so much later, when nobody may wait any more, and answered then. */
  | { readonly kind: 'late'; readonly milliseconds: number }
  /** Reads and subscriptions: broken off after so many events. */
  | { readonly kind: 'breakAfter'; readonly events: number; readonly reason: BreakReason }
  /** Reads and subscriptions: every event is delivered twice. */
  | { readonly kind: 'duplicate' };

/** Why the server ends a call that is under way. */
export type BreakReason = 'unavailable' | 'consumerTooSlow';

/** The knobs by which a test makes the stand-in misbehave. */
export interface Faults {
  /** The next `times` calls of that kind meet `fault`. Plans are met in the order they were made. */
  plan(call: CallKind, fault: Fault, times?: number): void;
  /** Lets every answer wait so many milliseconds from now on. */
  delayAnswers(milliseconds: number): void;
  /** Ends every running subscription now. */
  dropSubscriptions(reason: BreakReason): void;
  /** Forgets plans and delays. */
  clear(): void;
}

/** The side of the knobs that the services look at. */
export interface FaultPlan extends Faults {
  /** Takes the fault that the next call of that kind is to meet. */
  take(call: CallKind): Fault | undefined;
  /** Resolves when an answer may be given. */
  delay(): Promise<void>;
  /** Calls `drop` when subscriptions are to end. Returns how to forget it. */
  onDrop(drop: (refusal: Refusal) => void): () => void;
}

export const BREAKS: Readonly<Record<BreakReason, Refusal>> = { unavailable, consumerTooSlow };

export function createFaultPlan(): FaultPlan {
  const planned: Record<CallKind, Fault[]> = { append: [], read: [], subscribe: [] };
  const drops = new Set<(refusal: Refusal) => void>();
  let milliseconds = 0;
  return {
    plan: (call, fault, times = 1) =>
      void planned[call].push(...Array.from({ length: times }, () => fault)),
    delayAnswers(wanted) {
      milliseconds = wanted;
    },
    dropSubscriptions(reason) {
      for (const drop of drops) drop(BREAKS[reason]);
    },
    clear() {
      for (const faults of Object.values(planned)) faults.length = 0;
      milliseconds = 0;
    },
    take: (call) => planned[call].shift(),
    async delay() {
      if (milliseconds > 0) await wait(milliseconds, undefined, { ref: false });
    },
    onDrop(drop) {
      drops.add(drop);
      return () => void drops.delete(drop);
    },
  };
}

/** Resolves when the call may be carried out. */
export async function timeFor(fault: Fault | undefined): Promise<void> {
  if (fault?.kind === 'late') await wait(fault.milliseconds, undefined, { ref: false });
}

/** The status with which a call is refused outright, if `fault` says so. */
export function refusalOf(fault: Fault | undefined): Refusal | null {
  switch (fault?.kind) {
    case 'unavailable':
      return unavailable;
    case 'notReady':
      return notReady;
    case 'accessDenied':
      return accessDenied;
    case 'notLeader':
      return notLeader(fault.host, fault.port);
    default:
      return null;
  }
}
