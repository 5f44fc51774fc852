import { Button } from '@navikt/ds-react';
import { Empty, Loading, PageHeader } from '@saksgang/ui';
import { useRef } from 'react';
import { WaitingReviews } from '../../shared/oversight/waiting-reviews.tsx';
import { useMediaQuery } from '../../shared/preferences/use-media-query.ts';
import { useSignedInUser } from '../../shared/session/session.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { HorizonStrip } from './horizon-strip.tsx';
import { QueueCards } from './queue-cards.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueFreshness } from './queue-freshness.tsx';
import styles from './queue-page.module.css';
import { QueueTable } from './queue-table.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { queueTexts } from './queue.texts.ts';
import { isNarrowed, type QueueView } from './queue-view.ts';
import { useAssignToMe } from './use-assign-to-me.ts';
import { useQueue } from './use-queue.ts';
import { useQueueShortcuts } from './use-queue-shortcuts.ts';
import { useQueueView } from './use-queue-view.ts';
import { useRowFocus } from './use-row-focus.ts';

/** The work queue: what is due first, and what is to be done about it. */
export function QueuePage() {
  const t = useTexts(queueTexts);
  const { unit } = useSignedInUser();
  const { longDate } = useFormats();
  const { view, change } = useQueueView();
  const found = useQueue(view);
  const { queue } = found;
  const search = useRef<HTMLInputElement>(null);
  return (
    <>
      <PageHeader title={t('title')} aside={`${unit} · ${longDate(found.fetchedAt)}`}>
        <QueueTabs view={view} counts={queue?.counts.tabs} />
      </PageHeader>
      <div className={styles['page']}>
        <WaitingReviews />
        <QueueFilters view={view} onChange={change} searchRef={search} />
        {queue && (
          <HorizonStrip
            counts={queue.counts.horizons}
            chosen={view.horizon}
            onChoose={(horizon) => change({ horizon })}
          />
        )}
        <QueueList
          found={found}
          view={view}
          onChange={change}
          onSearch={() => search.current?.focus()}
        />
      </div>
    </>
  );
}

interface QueueListProps {
  readonly found: ReturnType<typeof useQueue>;
  readonly view: QueueView;
  readonly onChange: (change: Partial<QueueView>) => void;
  readonly onSearch: () => void;
}

function QueueList({ found, view, onChange, onSearch }: QueueListProps) {
  const t = useTexts(queueTexts);
  const shared = useTexts(sharedTexts);
  const onPhone = useMediaQuery('(max-width: 720px)');
  const { queue, error, refetch, loadMore, growing, fetchedAt } = found;
  const rows = queue?.edges.map(({ node }) => node) ?? [];
  const focus = useRowFocus();
  const assignment = useAssignToMe(() => void refetch());
  useQueueShortcuts({ rows, focus, assignment, onSearch });
  if (error && !queue) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (!queue) return <Loading label={shared('loading')} rows={15} />;
  const List = onPhone ? QueueCards : QueueTable;
  return (
    <>
      {rows.length === 0 ? (
        <EmptyQueue view={view} onChange={onChange} />
      ) : (
        <List rows={rows} focus={focus} assignment={assignment} />
      )}
      {queue.pageInfo.hasNextPage && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          loading={growing}
          onClick={() => void loadMore()}
        >
          {t('more')}
        </Button>
      )}
      <QueueFreshness
        shown={rows.length}
        total={queue.totalCount}
        position={queue.position}
        at={fetchedAt}
        silent={error !== undefined}
      />
    </>
  );
}

function EmptyQueue({ view, onChange }: Pick<QueueListProps, 'view' | 'onChange'>) {
  const t = useTexts(queueTexts);
  const widest = { horizon: undefined, phase: undefined, nextStep: undefined, text: undefined };
  if (isNarrowed(view)) {
    return (
      <Empty
        title={t('emptyTitle')}
        text={t('emptyNarrowed')}
        action={t('clear')}
        onAction={() => onChange(widest)}
      />
    );
  }
  if (view.tab !== 'MINE') return <Empty title={t('emptyTitle')} text={t('emptyOther')} />;
  return (
    <Empty
      title={t('emptyTitle')}
      text={t('emptyMine')}
      action={t('showUnassigned')}
      onAction={() => onChange({ tab: 'UNASSIGNED' })}
    />
  );
}
