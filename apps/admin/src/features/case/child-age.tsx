import type { CaseChildFragment } from '@saksgang/graphql-client';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import styles from './case-header.module.css';
import { casePageTexts } from './case.texts.ts';

interface ChildAgeProps {
  readonly child: CaseChildFragment;
  readonly ageNow: number | null;
}

/** How old the child is at the moment shown, and now where that is another age. */
export function ChildAge({ child, ageNow }: ChildAgeProps) {
  const t = useTexts(casePageTexts);
  const words = useTexts(caseTexts);
  const { date } = useFormats();
  const { age, dueDate } = child;
  return (
    <>
      {age !== null && <span className={styles['age']}>{words('age', { count: age })}</span>}
      {age === null && dueDate && (
        <span className={styles['age']}>{t('unborn', { date: date(dueDate) })}</span>
      )}
      {ageNow !== null && ageNow !== age && (
        <span className={styles['ageNow']}>
          {t('ageNow', { age: words('age', { count: ageNow }) })}
        </span>
      )}
    </>
  );
}
