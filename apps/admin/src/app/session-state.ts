import type { SessionTime } from '../shared/session/sign-in.ts';

/** How long before the end one is told. */
export const WARNING_SECONDS = 120;
const LONGEST_WAIT_SECONDS = 300;
const SHORTEST_WAIT_SECONDS = 3;

export type SessionState =
  | { readonly kind: 'lasting' }
  /** It ends soon. `canStay`: only for want of use. */
  | { readonly kind: 'ending'; readonly canStay: boolean }
  | { readonly kind: 'ended' }
  /** Somebody else has signed in, or works for another municipality, in another tab. */
  | { readonly kind: 'anothers' };

/** Whose session is in view, and for which municipality. */
export type InView = Pick<SessionTime, 'userId' | 'municipality'>;

/** What to tell somebody of their session. */
export function sessionState(time: SessionTime | null, inView: InView): SessionState {
  if (time === null) return { kind: 'ended' };
  const isTheirs = time.userId === inView.userId && time.municipality === inView.municipality;
  if (!isTheirs) return { kind: 'anothers' };
  if (secondsLeft(time) > WARNING_SECONDS) return { kind: 'lasting' };
  return { kind: 'ending', canStay: time.absoluteSeconds > WARNING_SECONDS };
}

/** How long to wait before asking again: until there is something to tell, and often once there is. */
export function secondsToNextLook(time: SessionTime | null): number {
  const untilNews = time === null ? 0 : secondsLeft(time) - WARNING_SECONDS;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(SHORTEST_WAIT_SECONDS, untilNews));
}

function secondsLeft({ idleSeconds, absoluteSeconds }: SessionTime): number {
  return Math.min(idleSeconds, absoluteSeconds);
}
