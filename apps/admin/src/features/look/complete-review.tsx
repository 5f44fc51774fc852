import { Button } from '@navikt/ds-react';
import { CompleteLookReviewDocument, type LookReviewPageFragment } from '@saksgang/graphql-client';
import { useCommand } from '../../shared/commands/use-command.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './look.module.css';
import { lookReviewTexts } from './look-review.texts.ts';

interface CompleteReviewProps {
  readonly month: string;
  readonly reviewed: LookReviewPageFragment['reviewed'];
  readonly onStored: () => void;
}

/** Says that the month has been gone through, and by whom it was. */
export function CompleteReview({ month, reviewed, onStored }: CompleteReviewProps) {
  const t = useTexts(lookReviewTexts);
  const { dateTime } = useFormats();
  const { send, sending } = useCommand(CompleteLookReviewDocument);
  const complete = async () => {
    const outcome = await send({ month });
    if (outcome.kind === 'stored') {
      notify('done', t('completed'));
      onStored();
    } else {
      const refused = outcome.kind === 'refused' ? outcome.refusal.message : t('notCompleted');
      notify('failed', refused);
    }
  };
  return (
    <div className={styles['buttons']}>
      <Button
        type="button"
        size="small"
        variant="secondary"
        loading={sending}
        onClick={() => void complete()}
      >
        {t('complete')}
      </Button>
      {reviewed && (
        <p>
          {t('completedBy', {
            name: reviewed.by?.name ?? t('somebody'),
            at: dateTime(reviewed.at),
          })}
        </p>
      )}
    </div>
  );
}
