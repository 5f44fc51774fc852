import {
  ChevronLeftDoubleIcon,
  ChevronLeftIcon,
  ChevronRightDoubleIcon,
  ChevronRightIcon,
  PauseFillIcon,
  PlayFillIcon,
} from '@navikt/aksel-icons';
import { Button, Select } from '@navikt/ds-react';
import { useCallback } from 'react';
import { useShortcuts } from '../../shared/shortcuts/use-shortcuts.ts';
import { dayOf } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { GoToDate } from './go-to-date.tsx';
import { neighboursOf, revisionOn, type Moment } from './moments.ts';
import { speeds, type Speed } from './player.ts';
import { ReplaySlider } from './replay-slider.tsx';
import styles from './replay-controls.module.css';
import { replayTexts } from './replay.texts.ts';
import { SliderLegend } from './slider-legend.tsx';
import { usePlayer } from './use-player.ts';

interface ReplayControlsProps {
  readonly moments: readonly Moment[];
  readonly revision: number;
  /** False while the moment is being fetched. */
  readonly ready: boolean;
  readonly onMove: (revision: number) => void;
  readonly onLeave: () => void;
}

/** Slider, steps and player over the events of a case. Every move is a new address. */
export function ReplayControls({ moments, revision, ready, onMove, onLeave }: ReplayControlsProps) {
  const t = useTexts(replayTexts);
  const neighbours = neighboursOf(moments, revision);
  const [player, dispatch] = usePlayer({ next: neighbours.next, ready, onFrame: onMove });
  const go = useCallback(
    (target: number | null) => {
      dispatch({ type: 'moved' });
      if (target !== null) onMove(target);
    },
    [dispatch, onMove],
  );
  const toggle = () => {
    dispatch({ type: 'toggled' });
  };
  useShortcuts([
    { keys: '[', label: t('byEvent'), hint: true, run: () => go(neighbours.previous) },
    { keys: ']', label: t('byEvent'), hint: true, run: () => go(neighbours.next) },
    { keys: '{', label: t('byDecision'), hint: true, run: () => go(neighbours.previousDecision) },
    { keys: '}', label: t('byDecision'), hint: true, run: () => go(neighbours.nextDecision) },
    { keys: 'Space', label: t('playOrPause'), hint: true, run: toggle },
    { keys: 'Escape', label: t('toNow'), run: onLeave, hint: true },
  ]);
  return (
    <div className={styles['controls']} role="group" aria-label={t('controls')}>
      <div className={styles['buttons']}>
        <StepButton
          label={t('previousDecision')}
          icon={<ChevronLeftDoubleIcon aria-hidden />}
          target={neighbours.previousDecision}
          onGo={go}
        />
        <StepButton
          label={t('previousEvent')}
          icon={<ChevronLeftIcon aria-hidden />}
          target={neighbours.previous}
          onGo={go}
        />
        <Button
          type="button"
          className={styles['play']}
          aria-label={t(player.playing ? 'pause' : 'play')}
          icon={player.playing ? <PauseFillIcon aria-hidden /> : <PlayFillIcon aria-hidden />}
          onClick={toggle}
        />
        <StepButton
          label={t('nextEvent')}
          icon={<ChevronRightIcon aria-hidden />}
          target={neighbours.next}
          onGo={go}
        />
        <StepButton
          label={t('nextDecision')}
          icon={<ChevronRightDoubleIcon aria-hidden />}
          target={neighbours.nextDecision}
          onGo={go}
        />
      </div>
      <ReplaySlider
        moments={moments}
        revision={revision}
        onMove={go}
        onDecision={(direction) =>
          go(direction === 'next' ? neighbours.nextDecision : neighbours.previousDecision)
        }
      />
      <div className={styles['choices']}>
        <SpeedChoice
          speed={player.speed}
          onChoose={(speed) => dispatch({ type: 'speedChosen', speed })}
        />
        <GoToDate
          from={moments[0]?.recordedAt}
          to={moments.at(-1)?.recordedAt}
          onDate={(date) => go(revisionOn(moments, date, dayOf))}
        />
        <SliderLegend />
      </div>
    </div>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly target: number | null;
  readonly onGo: (target: number | null) => void;
}

/** Stays focusable at the ends, so that the keyboard does not lose its place there. */
function StepButton({ label, icon, target, onGo }: StepButtonProps) {
  return (
    <Button
      type="button"
      size="small"
      variant="tertiary"
      aria-label={label}
      aria-disabled={target === null}
      title={label}
      icon={icon}
      onClick={() => onGo(target)}
    />
  );
}

interface SpeedChoiceProps {
  readonly speed: Speed;
  readonly onChoose: (speed: Speed) => void;
}

function SpeedChoice({ speed, onChoose }: SpeedChoiceProps) {
  const t = useTexts(replayTexts);
  const choose = (value: string) => {
    const chosen = speeds.find((known) => String(known) === value);
    if (chosen) onChoose(chosen);
  };
  return (
    <Select
      size="small"
      label={t('speed')}
      hideLabel
      value={speed}
      onChange={(event) => choose(event.target.value)}
    >
      {speeds.map((known) => (
        <option key={known} value={known}>
          {t('eventsPerSecond', { speed: String(known).replace('.', ',') })}
        </option>
      ))}
    </Select>
  );
}
