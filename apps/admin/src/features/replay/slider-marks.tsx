import { useEventTitle } from '../../shared/case-events/use-event-title.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { markedMoments, placeOf, type Moment } from './moments.ts';
import { labelled } from './labelled.ts';
import styles from './replay-slider.module.css';

interface SliderMarksProps {
  readonly moments: readonly Moment[];
  readonly revision: number;
}

/** Least room for a label, in hundredths of the slider. */
const titleRoom = 10;
const monthRoom = 4;

/** What stands out along the slider. Decoration: the slider's own text and the timeline say the same. */
export function SliderMarks({ moments, revision }: SliderMarksProps) {
  const titleOf = useEventTitle();
  const month = useMonthName();
  const last = moments.at(-1)?.revision ?? 0;
  const marks = markedMoments(moments, revision);
  const place = (moment: Moment) => placeOf(moment.revision, last);
  const decisions = marks.filter(({ mark }) => mark === 'decision');
  const titled = labelled(decisions, ({ moment }) => place(moment), titleRoom);
  const months = moments.filter(
    (moment, index) => month(moment) !== month(moments[index - 1] ?? undefined),
  );
  return (
    <div className={styles['marks']} aria-hidden="true">
      {marks.map(({ moment, mark, later }) => (
        <span
          key={moment.revision}
          className={styles[mark]}
          data-later={later}
          style={{ insetInlineStart: `${place(moment)}%` }}
        />
      ))}
      {titled.map(({ item: { moment, later }, room }) => (
        <span
          key={moment.revision}
          className={styles['title']}
          data-later={later}
          style={{
            insetInlineStart: `${String(place(moment))}%`,
            maxInlineSize: `${String(room)}%`,
          }}
        >
          {titleOf(moment)}
        </span>
      ))}
      {labelled(months, place, monthRoom).map(({ item }) => (
        <span
          key={item.revision}
          className={styles['month']}
          style={{ insetInlineStart: `${String(place(item))}%` }}
        >
          {month(item)}
        </span>
      ))}
    </div>
  );
}

/** The month a moment was recorded in, short: «mars». */
function useMonthName(): (moment: Moment | undefined) => string {
  const { month } = useFormats();
  return (moment) => (moment ? month(moment.recordedAt) : '');
}
