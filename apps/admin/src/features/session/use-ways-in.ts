import { useCallback, useEffect, useState } from 'react';
import { fetchWaysIn, type WaysIn } from '../../shared/session/sign-in.ts';

export type FoundWaysIn =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly ways: WaysIn };

/** How one may sign in, and a way to ask again. */
export function useWaysIn(): readonly [FoundWaysIn, () => void] {
  const [found, setFound] = useState<FoundWaysIn>({ state: 'loading' });
  const load = useCallback(() => {
    fetchWaysIn().then(
      (ways) => setFound({ state: 'ready', ways }),
      () => setFound({ state: 'failed' }),
    );
  }, []);
  useEffect(load, [load]);
  return [found, load];
}
