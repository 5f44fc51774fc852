import type { CaseConcernFragment } from '@saksgang/graphql-client';
import { ActionButton } from '../../shared/case/action-button.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './concern.module.css';
import { concernTexts } from './concern.texts.ts';
import { owedNotices } from './owed-notices.ts';

interface ReporterNoticesProps {
  readonly concern: CaseConcernFragment;
  readonly path: string;
}

/** What the reporter was told, or why not (§ 13-3). */
export function ReporterNotices({ concern, path }: ReporterNoticesProps) {
  const t = useTexts(concernTexts);
  return (
    <>
      <Facts>
        <Fact label={t('receipt')} path={`${path}.receipt`}>
          <NoticeState notice={concern.receipt} />
        </Fact>
        {concern.reporter.isPublic && (
          <Fact label={t('outcomeNotice')} path={`${path}.outcomeNotice`}>
            <NoticeState notice={concern.outcomeNotice} />
          </Fact>
        )}
      </Facts>
      {owedNotices(concern).length > 0 && (
        <div className={styles['actions']}>
          <ActionButton form="notifyReporter" subject={concern.id} label={t('notifyAction')} />
          <ActionButton form="omitNotification" subject={concern.id} label={t('omitAction')} />
        </div>
      )}
    </>
  );
}

function NoticeState({ notice }: { readonly notice: CaseConcernFragment['receipt'] }) {
  const t = useTexts(concernTexts);
  const values = useTexts(caseValueTexts);
  const { date } = useFormats();
  const on = notice.on ? date(notice.on) : '';
  switch (notice.status) {
    case 'DUE':
      return t('notYet');
    case 'SENT':
      return t('sentOn', { date: on });
    case 'OMITTED':
      return t('omittedBecause', {
        date: on,
        ground: notice.ground ? values(`ground.${notice.ground}`) : '',
      });
  }
}
