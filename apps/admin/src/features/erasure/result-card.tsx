import type { ErasurePageFragment } from '@saksgang/graphql-client';
import { Card } from '../../shared/case/card.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';

interface ResultCardProps {
  readonly result: NonNullable<ErasurePageFragment['result']>;
}

/** What was destroyed, and what the probe of the keys said. */
export function ResultCard({ result }: ResultCardProps) {
  const t = useTexts(erasureTexts);
  const { dateTime } = useFormats();
  return (
    <Card title={t('resultTitle')}>
      <Facts>
        <Fact label={t('probe')} long>
          {t(`key.${result.key}`)}
        </Fact>
        <Fact label={t('destroyed')} long>
          {result.destroyed.map(({ heldAs, stream, events }) => (
            <span key={stream}>
              {t(`heldAs.${heldAs}`)}, {t('events', { count: events })}
              <span className={styles['stream']}>{stream}</span>
            </span>
          ))}
        </Fact>
        <Fact label={t('by')}>{result.by?.name}</Fact>
        <Fact label={t('at')}>{dateTime(result.at)}</Fact>
      </Facts>
    </Card>
  );
}
