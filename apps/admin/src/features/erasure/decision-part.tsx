import type { ErasurePageFragment } from '@saksgang/graphql-client';
import { Card } from '../../shared/case/card.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useMay, useSignedInUser } from '../../shared/session/session.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { DecideForm } from './decide-form.tsx';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';

interface DecisionPartProps {
  readonly erasure: ErasurePageFragment;
  readonly onStored: () => void;
}

/** The decision, or whose turn it is to make it. */
export function DecisionPart({ erasure, onStored }: DecisionPartProps) {
  const t = useTexts(erasureTexts);
  const { id: userId } = useSignedInUser();
  const mayDecide = useMay('ERASURE_DECIDE');
  const { decision, review, requestedBy } = erasure;
  if (decision) return <DecisionCard decision={decision} />;
  if (!review) return null;
  if (!mayDecide) return <p className={styles['note']}>{t('waitsForDecider')}</p>;
  if ([requestedBy?.id, review.by?.id].includes(userId)) {
    return <p className={styles['note']}>{t('notIndependent')}</p>;
  }
  return <DecideForm erasureId={erasure.id} review={review} onStored={onStored} />;
}

function DecisionCard({
  decision,
}: {
  readonly decision: NonNullable<ErasurePageFragment['decision']>;
}) {
  const t = useTexts(erasureTexts);
  const { date, dateTime } = useFormats();
  const { outcome, reasons, paragraphs, permission, by, at } = decision;
  return (
    <Card title={t('decisionTitle')}>
      <Facts>
        <Fact label={t('outcome')}>{t(`outcome.${outcome}`)}</Fact>
        <Fact label={t('obstacles')}>{paragraphs.join(' · ')}</Fact>
        <Fact label={t('reasons')} long>
          {reasons}
        </Fact>
        {permission && (
          <Fact label={t('permission')}>
            {permission.reference}, {date(permission.grantedOn)}
          </Fact>
        )}
        <Fact label={t('by')}>{by?.name}</Fact>
        <Fact label={t('at')}>{dateTime(at)}</Fact>
      </Facts>
    </Card>
  );
}
