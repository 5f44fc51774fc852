import type { CasePageFragment } from '@saksgang/graphql-client';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { daysBetween } from '../../shared/case/days.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { latestWords } from '../participation/latest-words.ts';
import { casePageTexts } from './case.texts.ts';
import { NextDeadline } from './next-deadline.tsx';
import { NextStepCell } from './next-step-cell.tsx';
import styles from './next-strip.module.css';

/** What counts now, in one line: the nearest deadline, the last talk with the child, the next step. */
export function NextStrip({ caseFile }: { readonly caseFile: CasePageFragment }) {
  return (
    <div className={styles['strip']}>
      <NextDeadline deadline={caseFile.deadlines[0]} />
      <LastTalk caseFile={caseFile} />
      <NextStepCell caseFile={caseFile} />
    </div>
  );
}

function LastTalk({ caseFile }: { readonly caseFile: CasePageFragment }) {
  const t = useTexts(casePageTexts);
  const { today } = useCaseMoment();
  const words = latestWords(caseFile.childStatements);
  const days = words ? daysBetween(words.heardOn, today) : null;
  return (
    <div className={styles['cell']}>
      <p className={styles['label']}>
        {t('lastTalk', { name: caseFile.child.name.split(' ')[0] ?? '' })}
      </p>
      <p className={styles['value']} data-late={days === null || days > daysWithoutTalk}>
        <SinceTalk days={days} />
      </p>
      {words && <p className={styles['detail']}>{words.manner.label}</p>}
    </div>
  );
}

function SinceTalk({ days }: { readonly days: number | null }) {
  const t = useTexts(casePageTexts);
  if (days === null) return t('neverTalked');
  return days === 0 ? t('lastTalkToday') : t('lastTalkDays', { count: days });
}

/** A month without a talk with the child is worth a warning; the act names no number of days. */
const daysWithoutTalk = 30;
