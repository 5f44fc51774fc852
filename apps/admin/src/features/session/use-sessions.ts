import { useCallback, useEffect, useState } from 'react';
import { notify } from '../../shared/notices/notices.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { endSessions, fetchSessions, type Sessions } from './sessions.ts';
import { sessionsTexts } from './sessions.texts.ts';

export type FoundSessions =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly sessions: Sessions };

interface UseSessions {
  readonly found: FoundSessions;
  readonly reload: () => void;
  /** Ends what is named, and shows what is left. */
  readonly end: (which: Parameters<typeof endSessions>[0]) => void;
}

/** Where people are signed in, and the means to end it. */
export function useSessions(): UseSessions {
  const t = useTexts(sessionsTexts);
  const [found, setFound] = useState<FoundSessions>({ state: 'loading' });
  const show = useCallback((sessions: Sessions) => setFound({ state: 'ready', sessions }), []);
  const reload = useCallback(() => {
    fetchSessions().then(show, () => setFound({ state: 'failed' }));
  }, [show]);
  useEffect(reload, [reload]);
  const end: UseSessions['end'] = (which) => {
    endSessions(which).then(
      (left) => {
        show(left);
        notify('done', t('ended'));
      },
      () => {
        notify('failed', t('notEnded'));
        reload();
      },
    );
  };
  return { found, reload, end };
}
