import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { FooterStatus } from '../../shared/footer/footer-status.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { queueTexts } from './queue.texts.ts';
import styles from './queue-freshness.module.css';

interface QueueFreshnessProps {
  readonly shown: number;
  readonly total: number;
  /** The newest event the list has in it. */
  readonly position: string;
  /** When the list was fetched. */
  readonly at: Date;
  /** True when the API did not answer since. */
  readonly silent: boolean;
}

/** How much of the list is shown, and how fresh it is: by event number, not by belief. */
export function QueueFreshness({ shown, total, position, at, silent }: QueueFreshnessProps) {
  const t = useTexts(queueTexts);
  const { number, time } = useFormats();
  const parts = [
    t('shown', { shown: number(shown), total: number(total) }),
    t('upToDate', { position: number(BigInt(position)) }),
    t(silent ? 'notSince' : 'at', { time: time(at.toISOString()) }),
  ];
  return (
    <FooterStatus>
      <span className={styles['fresh']}>
        {silent ? (
          <ExclamationmarkTriangleFillIcon aria-hidden data-silent />
        ) : (
          <CheckmarkCircleFillIcon aria-hidden />
        )}{' '}
        {parts.join(' · ')}
      </span>
    </FooterStatus>
  );
}
