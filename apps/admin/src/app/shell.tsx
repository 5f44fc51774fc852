import { useQuery } from '@apollo/client/react';
import { MeDocument } from '@saksgang/graphql-client';
import { Loading } from '@saksgang/ui';
import { Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { SessionContext, useMay } from '../shared/session/session.ts';
import { FooterSlotContext } from '../shared/footer/footer-slot.ts';
import { ShortcutDialog } from '../shared/shortcuts/shortcut-dialog.tsx';
import { useShortcutListener, useShortcuts } from '../shared/shortcuts/use-shortcuts.ts';
import { LoadFailed } from '../shared/states/load-failed.tsx';
import { sharedTexts } from '../shared/texts/shared.texts.ts';
import { useTexts } from '../shared/texts/use-texts.ts';
import { appTexts } from './app.texts.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Footer } from './footer.tsx';
import { Rail } from './rail.tsx';
import { SessionDialog } from './session-dialog.tsx';
import styles from './shell.module.css';

/** The frame around every page for those who are signed in: rail, page, footer. Others are sent to sign in. */
export function Shell() {
  const words = useTexts(sharedTexts);
  const { pathname, search } = useLocation();
  const { data, error, refetch } = useQuery(MeDocument, { fetchPolicy: 'cache-first' });
  if (error && !data) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading label={words('loading')} rows={0} />;
  if (!data.me) {
    return <Navigate to={`/logg-inn?til=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return (
    <SessionContext value={data.me}>
      <Frame />
    </SessionContext>
  );
}

function Frame() {
  const t = useTexts(appTexts);
  const words = useTexts(sharedTexts);
  const [helpOpen, setHelpOpen] = useState(false);
  const [footerSlot, setFooterSlot] = useState<HTMLElement | null>(null);
  const main = useFocusOnNewPage();
  useShortcutListener();
  useAppShortcuts(() => setHelpOpen(true));
  return (
    <FooterSlotContext value={footerSlot}>
      <a className={styles['skip']} href="#innhold">
        {t('skip')}
      </a>
      <div className={styles['shell']}>
        <Rail onHelp={() => setHelpOpen(true)} />
        <main ref={main} id="innhold" tabIndex={-1} className={styles['main']}>
          <Suspense fallback={<Loading label={words('loading')} rows={8} />}>
            <Outlet />
          </Suspense>
        </main>
        <Footer onSlot={setFooterSlot} />
      </div>
      <ConfirmDialog />
      <SessionDialog />
      <ShortcutDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </FooterSlotContext>
  );
}

function useAppShortcuts(showHelp: () => void): void {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const mayRead = useMay('CASE_READ');
  const mayOversee = useMay('ACCESS_REVIEW');
  const mayOperate = useMay('OPERATE');
  const to = (path: string) => () => void navigate(path);
  useShortcuts([
    { keys: 'g q', label: t('tasks'), enabled: mayRead, run: to('/oppgaver') },
    { keys: 'g i', label: t('inbox'), enabled: mayRead, run: to('/innboks') },
    { keys: 'g n', label: t('newConcern'), enabled: mayRead, run: to('/ny-melding') },
    { keys: 'g s', label: t('searchCases'), enabled: mayRead, run: to('/sok') },
    { keys: 'g t', label: t('oversight'), enabled: mayOversee, run: to('/tilsyn') },
    { keys: 'g d', label: t('operations'), enabled: mayOperate, run: to('/drift') },
    { keys: '?', label: t('allShortcuts'), run: showHelp },
  ]);
}

/** Moves the keyboard into a page when it opens, but not while one moves about inside it. */
function useFocusOnNewPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const page = useLocation().pathname.split('/')[1];
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current !== page) main.current?.focus();
    shown.current = page;
  }, [page]);
  return main;
}
