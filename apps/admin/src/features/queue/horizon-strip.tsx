import type { QueueHorizon } from '@saksgang/graphql-client';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { queueTexts } from './queue.texts.ts';
import styles from './horizon-strip.module.css';
import { horizons, keysOf } from './queue-view.ts';

interface HorizonStripProps {
  readonly counts: readonly { readonly horizon: QueueHorizon; readonly count: number }[];
  readonly chosen: QueueHorizon | undefined;
  readonly onChoose: (horizon: QueueHorizon | undefined) => void;
}

/** How many deadlines fall when; each number narrows the list to them, and once more widens it again. */
export function HorizonStrip({ counts, chosen, onChoose }: HorizonStripProps) {
  const t = useTexts(queueTexts);
  return (
    <div className={styles['strip']} role="group" aria-label={t('horizons')}>
      {keysOf(horizons).map((horizon) => {
        const count = counts.find((entry) => entry.horizon === horizon)?.count ?? 0;
        return (
          <button
            key={horizon}
            type="button"
            className={styles['horizon']}
            data-horizon={horizon}
            data-empty={count === 0}
            aria-pressed={chosen === horizon}
            onClick={() => onChoose(chosen === horizon ? undefined : horizon)}
          >
            <span className={styles['count']}>{count}</span> {t(`horizon.${horizon}`)}
          </button>
        );
      })}
    </div>
  );
}
