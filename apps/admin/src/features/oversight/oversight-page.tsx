import type { EmergencyNoticePartsFragment } from '@saksgang/graphql-client';
import { Empty, PageHeader } from '@saksgang/ui';
import { PagedList } from '../../shared/lists/paged-list.tsx';
import { useMay } from '../../shared/session/session.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { NoticeCard } from './notice-card.tsx';
import styles from './oversight.module.css';
import { oversightTexts } from './oversight.texts.ts';
import { useNotices } from './use-notices.ts';

/** What was opened in haste: what waits for review, and what came of the rest. */
export function OversightPage() {
  const t = useTexts(oversightTexts);
  if (!useMay('ACCESS_REVIEW')) {
    return <Empty headingLevel={1} title={t('notForYou')} text={t('notForYouWhy')} />;
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        <Notices />
      </div>
    </>
  );
}

function Notices() {
  const t = useTexts(oversightTexts);
  const { notices, error, loading, refetch, loadMore } = useNotices();
  return (
    <PagedList
      fetched={notices}
      error={error}
      isLoading={loading}
      onRetry={() => void refetch()}
      onMore={() => void loadMore()}
      empty={<Empty title={t('emptyTitle')} text={t('emptyText')} />}
    >
      {(nodes) => <NoticeLists nodes={nodes} />}
    </PagedList>
  );
}

interface NoticeListsProps {
  readonly nodes: readonly EmergencyNoticePartsFragment[];
}

function NoticeLists({ nodes }: NoticeListsProps) {
  const t = useTexts(oversightTexts);
  const waiting = nodes.filter(({ review }) => review === null);
  const reviewed = nodes.filter(({ review }) => review !== null);
  return (
    <>
      <NoticeList title={t('waiting')} notices={waiting} />
      {waiting.length === 0 && <p>{t('noneWaiting')}</p>}
      {reviewed.length > 0 && <NoticeList title={t('reviewed')} notices={reviewed} />}
    </>
  );
}

interface NoticeListProps {
  readonly title: string;
  readonly notices: readonly EmergencyNoticePartsFragment[];
}

function NoticeList({ title, notices }: NoticeListProps) {
  return (
    <section className={styles['list']} aria-label={title}>
      <h2>{title}</h2>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}
