import type { TimelineEventFragment } from '@saksgang/graphql-client';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './case-timeline.module.css';
import { casePageTexts } from './case.texts.ts';
import { daysOf } from './timeline-days.ts';
import { TimelineEntry } from './timeline-entry.tsx';

interface TimelineListProps {
  readonly events: readonly TimelineEventFragment[];
  readonly later?: boolean;
}

/** Events under their days, the newest first. */
export function TimelineList({ events, later = false }: TimelineListProps) {
  const { isPast, revision } = useCaseMoment();
  const dayName = useDayName();
  return daysOf(events).map(({ day, events: ofDay }) => (
    <div key={day} className={styles['day']} data-later={later}>
      <h3>{dayName(day)}</h3>
      <ol>
        {ofDay.map((event) => (
          <TimelineEntry
            key={event.id}
            event={event}
            isHere={isPast && event.revision === revision}
          />
        ))}
      </ol>
    </div>
  ));
}

/** «I dag, tirsdag 16.06», «torsdag 11.06», and the year too where it is another. */
function useDayName(): (day: string) => string {
  const t = useTexts(casePageTexts);
  const { weekday } = useFormats();
  const today = useToday();
  return (day) => {
    const [year, month, date] = day.split('-');
    const sameYear = today.startsWith(`${year ?? ''}-`);
    const text = `${weekday(day)} ${date ?? ''}.${month ?? ''}${sameYear ? '' : `.${year ?? ''}`}`;
    return day === today ? t('today', { date: text }) : text;
  };
}
