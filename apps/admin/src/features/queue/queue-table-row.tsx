import { Button } from '@navikt/ds-react';
import type { QueueRowFragment } from '@saksgang/graphql-client';
import { KeyHint, PhasePath } from '@saksgang/ui';
import { Link } from 'react-router';
import { AddressGradingTag } from '../../shared/case-facts/address-grading.tsx';
import { CaseDeadline } from '../../shared/case-facts/case-deadline.tsx';
import { Responsible } from '../../shared/case-facts/responsible.tsx';
import { shortParagraph } from '../../shared/case-facts/paragraph.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { casePhases, stopOf } from '../../shared/words/case-phases.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { ChildSeen } from './child-seen.tsx';
import styles from './queue-table.module.css';
import { queueTexts } from './queue.texts.ts';
import type { AssignToMe } from './use-assign-to-me.ts';

interface QueueTableRowProps {
  readonly row: QueueRowFragment;
  /** True for the row in hand: only that one shows its action. */
  readonly current: boolean;
  readonly assignment: AssignToMe;
}

export function QueueTableRow({ row, current, assignment }: QueueTableRowProps) {
  const t = useTexts(queueTexts);
  const words = useTexts(caseTexts);
  return (
    <tr data-row data-current={current}>
      <td className={styles['deadline']}>
        {row.deadline ? (
          <CaseDeadline deadline={row.deadline} />
        ) : (
          <span className={styles['quiet']}>{t('noDeadline')}</span>
        )}
      </td>
      <td className={styles['quiet']}>{row.deadline && shortParagraph(row.deadline.paragraph)}</td>
      <th scope="row" className={styles['child']}>
        <span className={styles['who']}>
          <Link to={`/sak/${row.caseId}`} data-row-link>
            {row.childName}
          </Link>
          {row.childAge !== null && (
            <span className={styles['quiet']}>{words('age', { count: row.childAge })}</span>
          )}
          <AddressGradingTag grading={row.grading} />
        </span>
      </th>
      <td className={styles['phase']}>
        <PhasePath steps={casePhases.length} current={stopOf(row.phase)} />{' '}
        {words(`phase.${row.phase}`)}
      </td>
      <td className={styles['step']}>{words(`step.${row.nextStep}`)}</td>
      <td className={styles['number']}>
        <ChildSeen daysAgo={row.childSeenDaysAgo} />
      </td>
      <td>
        <Responsible user={row.responsible} />
      </td>
      <td className={styles['action']}>
        {current && assignment.offered(row) && (
          <AssignButton row={row} assignment={assignment} label={t('assignMe')} />
        )}
      </td>
    </tr>
  );
}

interface AssignButtonProps {
  readonly row: QueueRowFragment;
  readonly assignment: AssignToMe;
  readonly label: string;
}

function AssignButton({ row, assignment, label }: AssignButtonProps) {
  return (
    <>
      <Button
        type="button"
        size="xsmall"
        loading={assignment.assigning}
        onClick={() => void assignment.assign(row)}
      >
        {label}
      </Button>{' '}
      <span aria-hidden="true">
        <KeyHint keys="a" />
      </span>
    </>
  );
}
