import type { QueueTab } from '@saksgang/graphql-client';
import { ListTabs } from '../../shared/lists/list-tabs.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { queueTexts } from './queue.texts.ts';
import { keysOf, paramsOf, tabs, type QueueView } from './queue-view.ts';

interface QueueTabsProps {
  readonly view: QueueView;
  readonly counts: readonly { readonly tab: QueueTab; readonly count: number }[] | undefined;
}

/** The lists of the queue, each with how much is in it. */
export function QueueTabs({ view, counts }: QueueTabsProps) {
  const t = useTexts(queueTexts);
  const lists = keysOf(tabs).map((tab) => ({
    key: tab,
    to: `?${paramsOf({ tab })}`,
    text: t(`tab.${tab}`),
    count: counts?.find((entry) => entry.tab === tab)?.count,
    isCurrent: tab === view.tab,
  }));
  return <ListTabs label={t('lists')} lists={lists} />;
}
