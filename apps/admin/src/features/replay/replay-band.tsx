import { ClockDashedIcon, LinkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { KeyHint } from '@saksgang/ui';
import { eventNumber } from '../../shared/case/event-number.ts';
import { useCopyLink } from '../../shared/case/use-copy-link.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './replay-band.module.css';
import { replayTexts } from './replay.texts.ts';

interface ReplayBandProps {
  readonly revision: number;
  readonly total: number;
  readonly recordedAt: string;
  readonly daysAgo: number;
  readonly onLeave: () => void;
}

/** Says over everything that this is the past, and which moment of it. */
export function ReplayBand({ revision, total, recordedAt, daysAgo, onLeave }: ReplayBandProps) {
  const t = useTexts(replayTexts);
  const { dateTime } = useFormats();
  const copyLink = useCopyLink();
  return (
    <div className={styles['band']} role="region" aria-label={t('asItWas')}>
      <ClockDashedIcon className={styles['icon']} aria-hidden />
      <p className={styles['text']} aria-live="polite">
        {t('asItWas')} <strong>{dateTime(recordedAt)}</strong> –{' '}
        <span className={styles['number']}>
          {t('eventOf', { number: eventNumber(revision), total })}
        </span>
        {daysAgo > 0 && <small>{t('daysAgo', { count: daysAgo })}</small>}
      </p>
      <div className={styles['actions']}>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          className={styles['copy']}
          icon={<LinkIcon aria-hidden />}
          onClick={() => void copyLink(window.location.href, t('linkCopied'))}
        >
          {t('copyLink')}
        </Button>
        <Button type="button" size="small" className={styles['leave']} onClick={onLeave}>
          {t('toNow')} <KeyHint keys="Esc" />
        </Button>
      </div>
    </div>
  );
}
