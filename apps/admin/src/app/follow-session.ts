import { fetchSessionTime, staySignedIn, type SessionTime } from '../shared/session/sign-in.ts';
import {
  secondsToNextLook,
  sessionState,
  type InView,
  type SessionState,
} from './session-state.ts';

const AGAIN_AFTER_FAILURE_SECONDS = 30;

export interface SessionFollower {
  /** Says that one is still here. */
  stay(): void;
  stop(): void;
}

/** Looks at the session of a user now and then, when something is due, and when one comes back to the tab. */
export function followSession(
  inView: InView,
  onState: (state: SessionState) => void,
): SessionFollower {
  let timer: number | undefined;
  let hasStopped = false;
  const look = () => learn(fetchSessionTime());
  const lookIn = (seconds: number) => {
    window.clearTimeout(timer);
    if (!hasStopped) timer = window.setTimeout(look, seconds * 1000);
  };
  const learn = (asked: Promise<SessionTime | null>): void => {
    asked.then(
      (time) => {
        if (!hasStopped) onState(sessionState(time, inView));
        lookIn(secondsToNextLook(time));
      },
      // Whether the session lasts is unknown while the service does not answer: nothing is told.
      () => lookIn(AGAIN_AFTER_FAILURE_SECONDS),
    );
  };
  look();
  window.addEventListener('focus', look);
  return {
    stay: () => learn(staySignedIn()),
    stop() {
      hasStopped = true;
      window.removeEventListener('focus', look);
      window.clearTimeout(timer);
    },
  };
}
