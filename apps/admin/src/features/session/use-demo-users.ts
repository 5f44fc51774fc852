import { useCallback, useEffect, useState } from 'react';
import { fetchDemoUsers, type DemoUser } from '../../shared/session/sign-in.ts';

export type DemoUsers =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly users: readonly DemoUser[] };

/** The users one may sign in as, and a way to ask again. */
export function useDemoUsers(): readonly [DemoUsers, () => void] {
  const [users, setUsers] = useState<DemoUsers>({ state: 'loading' });
  const load = useCallback(() => {
    fetchDemoUsers().then(
      (found) => setUsers({ state: 'ready', users: found }),
      () => setUsers({ state: 'failed' }),
    );
  }, []);
  useEffect(load, [load]);
  return [users, load];
}
