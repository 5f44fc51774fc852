import { useEventTitle } from '../../shared/case-events/use-event-title.ts';
import { useLanguage } from '../../shared/texts/use-texts.ts';
import { markedMoments, placeOf, type Moment } from './moments.ts';
import { spaced, type Span } from './spaced.ts';
import styles from './replay-slider.module.css';

interface SliderMarksProps {
  readonly moments: readonly Moment[];
  readonly revision: number;
}

/** How wide a label may be, in hundredths of the slider. */
const titleWidth = 21;
const monthWidth = 9;
/** Beyond this, a title stands before its mark, so that it does not run off the slider. */
const lastRoom = 100 - titleWidth;

/** What stands out along the slider. Decoration: the slider's own text and the timeline say the same. */
export function SliderMarks({ moments, revision }: SliderMarksProps) {
  const titleOf = useEventTitle();
  const month = useMonthName();
  const last = moments.at(-1)?.revision ?? 0;
  const marks = markedMoments(moments, revision);
  const place = (moment: Moment) => placeOf(moment.revision, last);
  const decisions = marks.filter(({ mark }) => mark === 'decision');
  const titled = spaced(decisions, ({ moment }) => titleSpan(place(moment)));
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
      {titled.map(({ moment, later }) => (
        <span
          key={moment.revision}
          className={styles['title']}
          data-later={later}
          data-end={place(moment) > lastRoom}
          style={{ insetInlineStart: `${place(moment)}%` }}
        >
          {titleOf(moment)}
        </span>
      ))}
      {spaced(months, (moment) => ({ from: place(moment), to: place(moment) + monthWidth })).map(
        (moment) => (
          <span
            key={moment.revision}
            className={styles['month']}
            style={{ insetInlineStart: `${place(moment)}%` }}
          >
            {month(moment)}
          </span>
        ),
      )}
    </div>
  );
}

function titleSpan(place: number): Span {
  return place > lastRoom
    ? { from: place - titleWidth, to: place }
    : { from: place, to: place + titleWidth };
}

/** The month a moment was recorded in, short: «mars». */
function useMonthName(): (moment: Moment | undefined) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'Europe/Oslo' });
  return (moment) => (moment ? format.format(new Date(moment.recordedAt)).replace('.', '') : '');
}
