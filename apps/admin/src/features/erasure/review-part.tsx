import { Button } from '@navikt/ds-react';
import { ReviewErasureDocument, type ErasurePageFragment } from '@saksgang/graphql-client';
import { useState } from 'react';
import { Card } from '../../shared/case/card.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { CommandForm } from '../../shared/forms/command-form.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useCommandForm } from '../../shared/forms/use-command-form.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useMay } from '../../shared/session/session.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';
import { FindingTable } from './finding-table.tsx';

interface ReviewPartProps {
  readonly erasure: ErasurePageFragment;
  readonly onStored: () => void;
}

/** What the review found, and the form for it; it may be done anew while nothing is destroyed. */
export function ReviewPart({ erasure, onStored }: ReviewPartProps) {
  const t = useTexts(erasureTexts);
  const mayHandle = useMay('ERASURE_HANDLE');
  const [again, setAgain] = useState(false);
  const { status, review } = erasure;
  const reviewable = mayHandle && ['REQUESTED', 'REVIEWED', 'GRANTED'].includes(status);
  const againButton = reviewable && review && !again && (
    <Button type="button" size="xsmall" variant="secondary" onClick={() => setAgain(true)}>
      {t('reviewAgain')}
    </Button>
  );
  return (
    <>
      {review && <ReviewCard review={review} aside={againButton} />}
      {reviewable && (again || !review) && (
        <ReviewForm erasureId={erasure.id} onStored={onStored} onCancel={() => setAgain(false)} />
      )}
    </>
  );
}

interface ReviewCardProps {
  readonly review: NonNullable<ErasurePageFragment['review']>;
  readonly aside: Parameters<typeof Card>[0]['aside'];
}

function ReviewCard({ review, aside }: ReviewCardProps) {
  const t = useTexts(erasureTexts);
  const { dateTime } = useFormats();
  return (
    <Card title={t('reviewTitle')} aside={aside}>
      <FindingTable caption={t('reviewTitle')} findings={review.findings} />
      <Facts>
        <Fact label={t('assessment')} long>
          {review.assessment}
        </Fact>
        <Fact label={t('by')}>{review.by?.name}</Fact>
        <Fact label={t('at')}>{dateTime(review.at)}</Fact>
      </Facts>
    </Card>
  );
}

interface ReviewFormProps {
  readonly erasureId: string;
  readonly onStored: () => void;
  readonly onCancel: () => void;
}

function ReviewForm({ erasureId, onStored, onCancel }: ReviewFormProps) {
  const t = useTexts(erasureTexts);
  const form = useCommandForm({
    document: ReviewErasureDocument,
    draftKey: `review-erasure.${erasureId}`,
    defaultValues: { assessment: '' },
    toInput: ({ assessment }) => ({ erasureId, assessment }),
    onStored: () => {
      notify('done', t('reviewed'));
      onCancel();
      onStored();
    },
  });
  return (
    <section className={styles['form']} aria-labelledby="review-form">
      <h2 id="review-form">{t('reviewForm')}</h2>
      <CommandForm form={form} submitLabel={t('reviewSubmit')}>
        <FormTextarea
          control={form.control}
          name="assessment"
          label={t('assessment')}
          description={t('assessmentHelp')}
          required={t('assessmentMissing')}
        />
      </CommandForm>
    </section>
  );
}
