import type { ErasurePageFragment } from '@saksgang/graphql-client';
import { Card } from '../../shared/case/card.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { erasureTexts } from './erasure.texts.ts';
import { FindingTable } from './finding-table.tsx';

/** What is held at this moment, what the rules of today say of it, and whether anybody could read it. */
export function HeldCard({ held }: Pick<ErasurePageFragment, 'held'>) {
  const t = useTexts(erasureTexts);
  return (
    <Card title={t('heldTitle')}>
      <HeldContent held={held} />
      <Facts>
        <Fact label={t('key')} long>
          {t(`key.${held.key}`)}
        </Fact>
      </Facts>
    </Card>
  );
}

function HeldContent({ held: { key, findings } }: Pick<ErasurePageFragment, 'held'>) {
  const t = useTexts(erasureTexts);
  if (findings.length === 0) return <p>{t('heldNothing')}</p>;
  if (key === 'DESTROYED') return <p>{t('heldErased')}</p>;
  return <FindingTable caption={t('heldCaption')} findings={findings} />;
}
