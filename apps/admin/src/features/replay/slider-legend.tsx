import { useTexts } from '../../shared/texts/use-texts.ts';
import { replayTexts } from './replay.texts.ts';
import styles from './replay-controls.module.css';

/** What the shapes along the slider mean. */
export function SliderLegend() {
  const t = useTexts(replayTexts);
  return (
    <ul className={styles['legend']}>
      <li data-mark="decision">{t('legendDecision')}</li>
      <li data-mark="talk">{t('legendTalk')}</li>
      <li data-mark="correction">{t('legendCorrection')}</li>
    </ul>
  );
}
