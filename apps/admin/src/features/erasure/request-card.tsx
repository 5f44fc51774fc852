import type { ErasurePageFragment } from '@saksgang/graphql-client';
import { Card } from '../../shared/case/card.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { erasureTexts } from './erasure.texts.ts';
import { subjectName } from './subject-name.ts';

/** Who asked, about whom, and why. */
export function RequestCard({ erasure }: { readonly erasure: ErasurePageFragment }) {
  const t = useTexts(erasureTexts);
  const { dateTime } = useFormats();
  const { subject, ground, reference, requestedAt, requestedBy } = erasure;
  return (
    <Card title={t('requestTitle')}>
      <Facts>
        <Fact label={t(subject.kind === 'PERSON' ? 'person' : 'message')}>
          {subjectName(subject, t)}
        </Fact>
        <Fact label={t('ground')}>{t(`ground.${ground}`)}</Fact>
        <Fact label={t('reference')}>{reference}</Fact>
        <Fact label={t('by')}>{requestedBy?.name}</Fact>
        <Fact label={t('at')}>{dateTime(requestedAt)}</Fact>
      </Facts>
    </Card>
  );
}
