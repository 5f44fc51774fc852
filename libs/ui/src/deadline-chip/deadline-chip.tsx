import { ExclamationmarkTriangleFillIcon, HourglassTopFilledIcon } from '@navikt/aksel-icons';
import styles from './deadline-chip.module.css';
import { urgencyOf } from './urgency.ts';

/** The words of the chip, in the language of the app. */
export interface DeadlineChipWords {
  readonly today: string;
  /** After the number when it has passed: «d over». */
  readonly over: (days: number) => string;
  /** After the number while there is time: «dager». */
  readonly left: (days: number) => string;
}

interface DeadlineChipProps {
  /** Calendar days from today to the deadline, negative when it has passed. */
  readonly daysLeft: number;
  /** Share of the time that is used, 0 to 1. */
  readonly used: number;
  readonly words: DeadlineChipWords;
}

/**
 * Days left to a deadline. Colour is a warning: what is in order has none, and a shape always
 * says the same as the colour.
 */
export function DeadlineChip({ daysLeft, used, words }: DeadlineChipProps) {
  const urgency = urgencyOf(daysLeft);
  const days = Math.abs(daysLeft);
  const unit = daysLeft < 0 ? words.over(days) : words.left(days);
  return (
    <span className={styles['chip']} data-urgency={urgency}>
      <Sign urgency={urgency} />
      {daysLeft === 0 ? (
        <span className={styles['today']}>{words.today}</span>
      ) : (
        <>
          <span className={styles['number']}>{days}</span>{' '}
          <span className={styles['unit']}>{unit}</span>
        </>
      )}
      {urgency !== 'breached' && (
        <span className={styles['time']} aria-hidden="true">
          <span style={{ inlineSize: `${Math.round(used * 100)}%` }} />
        </span>
      )}
    </span>
  );
}

function Sign({ urgency }: { readonly urgency: ReturnType<typeof urgencyOf> }) {
  if (urgency === 'breached')
    return <ExclamationmarkTriangleFillIcon aria-hidden data-sign="breached" />;
  if (urgency === 'calm') return null;
  return <HourglassTopFilledIcon aria-hidden data-sign="hourglass" />;
}
