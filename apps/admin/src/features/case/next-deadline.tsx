import type { CaseDeadlineFragment } from '@saksgang/graphql-client';
import { shareUsed, urgencyOf } from '@saksgang/ui';
import { useIsChanged } from '../../shared/case/changed-paths.ts';
import { daysBetween } from '../../shared/case/days.ts';
import { useNearDate } from '../../shared/case/use-near-date.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { casePageTexts } from './case.texts.ts';
import styles from './next-strip.module.css';

/** The nearest deadline: days left, its day, its paragraph, and where it stood before an extension. */
export function NextDeadline({
  deadline,
}: {
  readonly deadline: CaseDeadlineFragment | undefined;
}) {
  const t = useTexts(casePageTexts);
  const words = useTexts(caseTexts);
  const nearDate = useNearDate();
  const { shortWeekday } = useFormats();
  const changed = useIsChanged('investigations.0.extension') && deadline?.rule === 'D04';
  if (!deadline) {
    return (
      <div className={styles['cell']}>
        <p className={styles['label']}>{t('nextDeadline')}</p>
        <p className={styles['detail']}>{t('noDeadline')}</p>
      </div>
    );
  }
  const { daysLeft, dueOn, paragraph, originallyDueOn } = deadline;
  const days = Math.abs(daysLeft);
  const unit = words(daysLeft < 0 ? 'deadline.over' : 'deadline.left', { count: days });
  return (
    <div className={styles['cell']} data-changed={changed}>
      <p className={styles['label']}>
        {[`${t('nextDeadline')} · ${paragraph}`, originallyDueOn && t('extended')]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p className={styles['value']} data-urgency={urgencyOf(daysLeft)}>
        {daysLeft === 0 ? (
          words('deadline.today')
        ) : (
          <>
            <span className={styles['count']}>{days}</span> {unit}
          </>
        )}
        {` · ${shortWeekday(dueOn)} ${nearDate(dueOn)}`}
      </p>
      <TimeBar deadline={deadline} />
    </div>
  );
}

/** How much of the time is used; the tick is the deadline before it was extended. */
function TimeBar({ deadline }: { readonly deadline: CaseDeadlineFragment }) {
  const t = useTexts(casePageTexts);
  const { date } = useFormats();
  const { startsOn, dueOn, daysLeft, originallyDueOn } = deadline;
  const used = shareUsed(startsOn, dueOn, daysLeft);
  return (
    <div className={styles['bar']} data-urgency={urgencyOf(daysLeft)}>
      <span style={{ inlineSize: `${Math.round(used * 100)}%` }} />
      {originallyDueOn && (
        <i
          role="img"
          aria-label={t('originallyDue', { date: date(originallyDueOn) })}
          style={{
            insetInlineStart: `${(daysBetween(startsOn, originallyDueOn) / daysBetween(startsOn, dueOn)) * 100}%`,
          }}
        />
      )}
    </div>
  );
}
