import { useEffect, useReducer, type Dispatch } from 'react';
import { frameMs, play, stopped, type Player, type PlayerAction } from './player.ts';

interface PlayerOptions {
  /** The event after the one shown; null at the newest. */
  readonly next: number | null;
  /** False while the event shown is still being fetched: the next one waits for it. */
  readonly ready: boolean;
  readonly onFrame: (revision: number) => void;
}

/** Plays the case event by event, each shown for its share of a second, until the newest. */
export function usePlayer({
  next,
  ready,
  onFrame,
}: PlayerOptions): readonly [Player, Dispatch<PlayerAction>] {
  const [player, dispatch] = useReducer(play, stopped);
  const { playing, speed } = player;
  useEffect(() => {
    if (!playing || !ready) return;
    if (next === null) {
      dispatch({ type: 'reachedEnd' });
      return;
    }
    const timer = setTimeout(() => onFrame(next), frameMs(speed));
    return () => clearTimeout(timer);
  }, [playing, speed, next, ready, onFrame]);
  return [player, dispatch];
}
