import type { QueueRowFragment } from '@saksgang/graphql-client';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { QueueTableRow } from './queue-table-row.tsx';
import styles from './queue-table.module.css';
import { queueTexts } from './queue.texts.ts';
import type { AssignToMe } from './use-assign-to-me.ts';
import type { RowFocus } from './use-row-focus.ts';

export interface QueueListProps {
  readonly rows: readonly QueueRowFragment[];
  readonly focus: RowFocus;
  readonly assignment: AssignToMe;
}

/** The queue where there is room for columns: the nearest deadline first. */
export function QueueTable({ rows, focus, assignment }: QueueListProps) {
  const t = useTexts(queueTexts);
  return (
    <table className={styles['table']}>
      <caption className="aksel-sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort="ascending" className={styles['deadline']}>
            {t('deadline')} <span aria-hidden="true">↑</span>
          </th>
          <th scope="col">§</th>
          <th scope="col">{t('child')}</th>
          <th scope="col">{t('phase')}</th>
          <th scope="col">{t('nextStep')}</th>
          <th scope="col" className={styles['number']}>
            {t('childSeen')}
          </th>
          <th scope="col">{t('responsible')}</th>
          <th scope="col">
            <span className="aksel-sr-only">{t('action')}</span>
          </th>
        </tr>
      </thead>
      <tbody {...focus.listProps}>
        {rows.map((row, index) => (
          <QueueTableRow
            key={row.caseId}
            row={row}
            current={index === focus.current}
            assignment={assignment}
          />
        ))}
      </tbody>
    </table>
  );
}
