import { useMay } from '../shared/session/session.ts';

/** Where somebody's day may begin. */
export type Home = '/oppgaver' | '/sletting' | '/tilsyn' | '/innsyn' | '/drift';

/** The page that somebody's day begins at: the tasks, or what those look after who have none. */
export function useHome(): Home {
  const mayRead = useMay('CASE_READ');
  const mayWrite = useMay('CASE_WRITE');
  const mayHandle = useMay('ERASURE_HANDLE');
  const mayOperate = useMay('OPERATE');
  const mayOversee = useMay('ACCESS_REVIEW');
  const mayReadLooks = useMay('LOOKS_READ');
  if (mayHandle && !mayWrite) return '/sletting';
  if (mayRead) return '/oppgaver';
  if (mayOversee) return '/tilsyn';
  if (mayOperate) return '/drift';
  return mayReadLooks ? '/innsyn' : '/oppgaver';
}
