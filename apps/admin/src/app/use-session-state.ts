import { useEffect, useRef, useState } from 'react';
import { followSession, type SessionFollower } from './follow-session.ts';
import type { InView, SessionState } from './session-state.ts';

/** How it stands with the session of the user in view, and a way to stay. */
export function useSessionState({
  userId,
  municipality,
}: InView): readonly [SessionState, () => void] {
  const [state, setState] = useState<SessionState>({ kind: 'lasting' });
  const follower = useRef<SessionFollower | null>(null);
  useEffect(() => {
    follower.current = followSession({ userId, municipality }, setState);
    return () => follower.current?.stop();
  }, [userId, municipality]);
  return [state, () => follower.current?.stay()];
}
