import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './clocks-card.module.css';
import { clocksFrom } from './clocks.ts';
import { intakeTexts } from './intake.texts.ts';

/** The deadlines that begin to run with this concern, counted from the day it was received. */
export function ClocksCard({ receivedOn }: { readonly receivedOn: string }) {
  const t = useTexts(intakeTexts);
  const { shortDate } = useFormats();
  const clocks = clocksFrom(receivedOn);
  if (!clocks) return null;
  return (
    <dl className={styles['clocks']} aria-label={t('clocks')}>
      <div>
        <dt>{t('reviewClock')}</dt>
        <dd>
          {t('days', { days: 7 })} · {shortDate(clocks.review)}
        </dd>
      </div>
      <div>
        <dt>{t('answerClock')}</dt>
        <dd>
          {t('days', { days: 21 })} · {shortDate(clocks.answer)}
        </dd>
      </div>
    </dl>
  );
}
