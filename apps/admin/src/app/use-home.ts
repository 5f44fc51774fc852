import { useMay } from '../shared/session/session.ts';

/** The page that somebody's day begins at: the tasks, or the machine for those who look after nothing else. */
export function useHome(): '/oppgaver' | '/drift' {
  const mayRead = useMay('CASE_READ');
  const mayOperate = useMay('OPERATE');
  return mayOperate && !mayRead ? '/drift' : '/oppgaver';
}
