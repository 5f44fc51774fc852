import type { KeyboardEvent } from 'react';
import { eventNumber } from '../../shared/case/event-number.ts';
import { useEventTitle } from '../../shared/case-events/use-event-title.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { placeOf, type Moment } from './moments.ts';
import styles from './replay-slider.module.css';
import { replayTexts } from './replay.texts.ts';
import { SliderMarks } from './slider-marks.tsx';

interface ReplaySliderProps {
  readonly moments: readonly Moment[];
  readonly revision: number;
  readonly onMove: (revision: number) => void;
  /** Steps between decisions, for Page Up and Page Down. */
  readonly onDecision: (direction: 'previous' | 'next') => void;
}

/** The slider over events, not days: a burst on one day stays as visible as a quiet month. */
export function ReplaySlider({ moments, revision, onMove, onDecision }: ReplaySliderProps) {
  const t = useTexts(replayTexts);
  const titleOf = useEventTitle();
  const { date } = useFormats();
  const last = moments.at(-1)?.revision ?? revision;
  const shown = moments.find((moment) => moment.revision === revision);
  const text = t('sliderValue', {
    number: eventNumber(revision),
    total: eventNumber(last),
    date: shown ? date(shown.recordedAt) : '',
    title: shown ? titleOf(shown) : '',
  });
  const stepByDecision = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    onDecision(event.key === 'PageUp' ? 'next' : 'previous');
  };
  return (
    <div
      className={styles['slider']}
      style={{ '--place': placeOf(revision, last), '--events': Math.max(1, last) }}
    >
      <SliderMarks moments={moments} revision={revision} />
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={revision}
        aria-label={t('slider')}
        aria-valuetext={text}
        onChange={(event) => onMove(event.target.valueAsNumber)}
        onKeyDown={stepByDecision}
      />
      <span className={styles['thumb']} aria-hidden="true">
        {eventNumber(revision)}
      </span>
    </div>
  );
}
