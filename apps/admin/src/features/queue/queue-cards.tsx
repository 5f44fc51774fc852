import { Button } from '@navikt/ds-react';
import type { QueueRowFragment } from '@saksgang/graphql-client';
import { PhasePath } from '@saksgang/ui';
import { Link } from 'react-router';
import { AddressGradingTag } from '../../shared/case-facts/address-grading.tsx';
import { CaseDeadline } from '../../shared/case-facts/case-deadline.tsx';
import { shortParagraph } from '../../shared/case-facts/paragraph.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { casePhases, stopOf } from '../../shared/words/case-phases.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { ChildSeen } from './child-seen.tsx';
import styles from './queue-cards.module.css';
import type { QueueListProps } from './queue-table.tsx';
import { queueTexts } from './queue.texts.ts';
import type { AssignToMe } from './use-assign-to-me.ts';

/** The queue on a phone: the same rows in the same order, one card each. */
export function QueueCards({ rows, focus, assignment }: QueueListProps) {
  return (
    <ul className={styles['cards']} {...focus.listProps}>
      {rows.map((row) => (
        <QueueCard key={row.caseId} row={row} assignment={assignment} />
      ))}
    </ul>
  );
}

interface QueueCardProps {
  readonly row: QueueRowFragment;
  readonly assignment: AssignToMe;
}

function QueueCard({ row, assignment }: QueueCardProps) {
  const t = useTexts(queueTexts);
  const words = useTexts(caseTexts);
  return (
    <li className={styles['card']} data-row>
      <p className={styles['child']}>
        <Link to={`/sak/${row.caseId}`} data-row-link>
          {row.childName}
        </Link>{' '}
        {row.childAge !== null && words('age', { count: row.childAge })}
      </p>
      {row.deadline && <CaseDeadline deadline={row.deadline} />}
      <p className={styles['step']}>{words(`step.${row.nextStep}`)}</p>
      <AddressGradingTag grading={row.grading} />
      <p className={styles['phase']}>
        <PhasePath steps={casePhases.length} current={stopOf(row.phase)} />{' '}
        {words(`phase.${row.phase}`)}
        {row.deadline && ` · § ${shortParagraph(row.deadline.paragraph)}`}
      </p>
      <ChildSeen daysAgo={row.childSeenDaysAgo} asPhrase />
      {assignment.offered(row) && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className={styles['action']}
          onClick={() => void assignment.assign(row)}
        >
          {t('assignMe')}
        </Button>
      )}
    </li>
  );
}
