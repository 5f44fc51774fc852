import type { QueueTab } from '@saksgang/graphql-client';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { queueTexts } from './queue.texts.ts';
import styles from './queue-tabs.module.css';
import { keysOf, paramsOf, tabs, type QueueView } from './queue-view.ts';

interface QueueTabsProps {
  readonly view: QueueView;
  readonly counts: readonly { readonly tab: QueueTab; readonly count: number }[] | undefined;
}

/** The lists of the queue, each with how much is in it. Links: each list has its own address. */
export function QueueTabs({ view, counts }: QueueTabsProps) {
  const t = useTexts(queueTexts);
  return (
    <nav className={styles['tabs']} aria-label={t('lists')}>
      {keysOf(tabs).map((tab) => (
        <Link
          key={tab}
          to={`?${paramsOf({ tab })}`}
          className={styles['tab']}
          aria-current={tab === view.tab ? 'page' : undefined}
        >
          {t(`tab.${tab}`)}{' '}
          <span className={styles['count']}>
            {counts?.find((entry) => entry.tab === tab)?.count ?? ''}
          </span>
        </Link>
      ))}
    </nav>
  );
}
