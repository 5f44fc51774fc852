import { useQuery } from '@apollo/client/react';
import {
  CogIcon,
  EyeIcon,
  FolderIcon,
  InboxIcon,
  PlusCircleIcon,
  QuestionmarkIcon,
  ShieldLockIcon,
  TasklistIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import { RailCountsDocument } from '@saksgang/graphql-client';
import { BrandMark } from '@saksgang/ui';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useMinPosition } from '../shared/api/read-your-writes.ts';
import { useWaitingReviews } from '../shared/oversight/use-waiting-reviews.ts';
import { useMay, useSignedInUser } from '../shared/session/session.ts';
import { useTexts } from '../shared/texts/use-texts.ts';
import { appTexts } from './app.texts.ts';
import styles from './rail.module.css';
import { useHome } from './use-home.ts';
import { useMunicipalities } from './use-municipalities.ts';
import { UserMenu } from './user-menu.tsx';

/** How often the counts are asked for again, in milliseconds. */
const countsEveryMs = 60_000;

/** The way to every page, with how much waits there. */
export function Rail({ onHelp }: { readonly onHelp: () => void }) {
  const t = useTexts(appTexts);
  const home = useHome();
  const mayRead = useMay('CASE_READ');
  const mayWrite = useMay('CASE_WRITE');
  const mayOversee = useMay('ACCESS_REVIEW');
  const mayOperate = useMay('OPERATE');
  const mayHandle = useMay('ERASURE_HANDLE');
  const mayReadLooks = useMay('LOOKS_READ');
  const mayDecide = useMay('ERASURE_DECIDE');
  return (
    <nav className={styles['rail']} aria-label={t('mainMenu')}>
      <NavLink to={home} className={styles['brand']}>
        <BrandMark size={28} />
        <span>Saksgang</span>
      </NavLink>
      {mayRead && <WaitingLinks />}
      {mayWrite && (
        <RailLink to="/ny-melding" icon={<PlusCircleIcon aria-hidden />} label={t('newConcern')} />
      )}
      {mayRead && <RailLink to="/sok" icon={<FolderIcon aria-hidden />} label={t('cases')} />}
      {mayOversee && <OversightLink />}
      {(mayHandle || mayDecide) && (
        <RailLink to="/sletting" icon={<TrashIcon aria-hidden />} label={t('erasure')} />
      )}
      {mayReadLooks && <RailLink to="/innsyn" icon={<EyeIcon aria-hidden />} label={t('looks')} />}
      {mayOperate && (
        <RailLink to="/drift" icon={<CogIcon aria-hidden />} label={t('operations')} />
      )}
      <span className={styles['space']} />
      <button type="button" className={styles['item']} onClick={onHelp}>
        <QuestionmarkIcon aria-hidden />
        {t('help')}
      </button>
      <WorksFor />
      <UserMenu />
    </nav>
  );
}

/** Which municipality everything on the screen belongs to, for those who work for several. */
function WorksFor() {
  const t = useTexts(appTexts);
  const { municipality } = useSignedInUser();
  const current = useMunicipalities().find(({ id }) => id === municipality.id);
  if (!current) return null;
  return (
    <p className={styles['municipality']}>
      <span>{t('worksFor')}</span> <strong>{current.name}</strong>
    </p>
  );
}

/** The lists, with how much waits in each. */
function WaitingLinks() {
  const t = useTexts(appTexts);
  const { tasks, messages } = useCounts();
  return (
    <>
      <RailLink
        to="/oppgaver"
        icon={<TasklistIcon aria-hidden />}
        label={t('tasks')}
        count={tasks}
      />
      <RailLink
        to="/innboks"
        icon={<InboxIcon aria-hidden />}
        label={t('inbox')}
        count={messages}
      />
    </>
  );
}

/** What was opened in haste, with how much of it waits for review. */
function OversightLink() {
  const t = useTexts(appTexts);
  return (
    <RailLink
      to="/tilsyn"
      icon={<ShieldLockIcon aria-hidden />}
      label={t('oversight')}
      count={useWaitingReviews()}
    />
  );
}

interface RailLinkProps {
  readonly to: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly count?: number;
}

function RailLink({ to, icon, label, count = 0 }: RailLinkProps) {
  const t = useTexts(appTexts);
  return (
    <NavLink to={to} className={styles['item']}>
      {icon}
      <span>{label}</span>
      {count > 0 && (
        <span className={styles['count']}>
          {count}
          <span className="aksel-sr-only"> {t('waiting')}</span>
        </span>
      )}
    </NavLink>
  );
}

function useCounts(): { readonly tasks: number; readonly messages: number } {
  const minPosition = useMinPosition();
  const { data, previousData } = useQuery(RailCountsDocument, {
    variables: { minPosition },
    pollInterval: countsEveryMs,
  });
  const counts = data ?? previousData;
  return {
    tasks: counts?.queue.counts.tabs.find(({ tab }) => tab === 'MINE')?.count ?? 0,
    messages: (counts?.unread.totalCount ?? 0) + (counts?.refused.totalCount ?? 0),
  };
}
