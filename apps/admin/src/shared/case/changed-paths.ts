import { createContext, use } from 'react';

/** Paths of the case that the event shown changed; empty now. */
export const ChangedPathsContext = createContext<readonly string[]>([]);

/** Did the event shown change something at or under this path, or something it is part of? */
export function useIsChanged(path: string | undefined): boolean {
  const changed = use(ChangedPathsContext);
  if (path === undefined) return false;
  return changed.some((other) => within(other, path) || within(path, other));
}

function within(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}
