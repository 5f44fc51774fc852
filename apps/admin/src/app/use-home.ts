import { useMay } from '../shared/session/session.ts';

/** The page that somebody's day begins at: the tasks, or what those look after who have none. */
export function useHome(): '/oppgaver' | '/drift' | '/innsyn' {
  const mayRead = useMay('CASE_READ');
  const mayOperate = useMay('OPERATE');
  const mayReadLooks = useMay('LOOKS_READ');
  if (mayRead) return '/oppgaver';
  if (mayOperate) return '/drift';
  return mayReadLooks ? '/innsyn' : '/oppgaver';
}
