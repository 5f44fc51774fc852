import type { QueueRowFragment } from '@saksgang/graphql-client';
import { useShortcuts } from '../../shared/shortcuts/use-shortcuts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { queueTexts } from './queue.texts.ts';
import type { AssignToMe } from './use-assign-to-me.ts';
import type { RowFocus } from './use-row-focus.ts';

interface QueueKeys {
  readonly rows: readonly QueueRowFragment[];
  readonly focus: RowFocus;
  readonly assignment: AssignToMe;
  readonly onSearch: () => void;
}

/** The queue by keyboard: down, up, open, take on, search. */
export function useQueueShortcuts({ rows, focus, assignment, onSearch }: QueueKeys): void {
  const t = useTexts(queueTexts);
  const row = rows[focus.current];
  const offered = assignment.offered(row);
  const enabled = rows.length > 0;
  useShortcuts([
    { keys: 'j', label: t('move'), run: () => focus.move(1), hint: true, enabled },
    { keys: 'k', label: t('move'), run: () => focus.move(-1), hint: true, enabled },
    { keys: 'Enter', label: t('open'), run: focus.open, hint: true, enabled: row !== undefined },
    {
      keys: 'a',
      label: t('assignMe'),
      run: () => offered && void assignment.assign(row),
      hint: true,
      enabled: offered,
    },
    { keys: '/', label: t('search'), run: onSearch },
  ]);
}
