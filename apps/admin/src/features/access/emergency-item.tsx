import { Button } from '@navikt/ds-react';
import type { CaseAccessFragment } from '@saksgang/graphql-client';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { Fact } from '../../shared/case/facts.tsx';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useCanEdit } from '../../shared/case/use-can-edit.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';
import { ReviewEmergencyForm } from './review-emergency-form.tsx';

interface EmergencyItemProps {
  readonly emergency: CaseAccessFragment['emergencies'][number];
}

/** Somebody’s haste, and what was found of it. */
export function EmergencyItem({ emergency }: EmergencyItemProps) {
  const t = useTexts(accessTexts);
  const values = useTexts(caseValueTexts);
  const { dateTime } = useFormats();
  const canEdit = useCanEdit();
  const { isOpen, show } = useOpenForm();
  const { id, user, purpose, reasons, takenAt, review } = emergency;
  const name = user?.name ?? t('somebody');
  const found = review ? t(review.isJustified ? 'justified' : 'unjustified') : t('waits');
  const mayReview = canEdit('reviewEmergency') && review === null;
  return (
    <Fact label={t('emergencies')} long>
      {t('emergencyLine', { name, purpose: values(`haste.${purpose}`), at: dateTime(takenAt) })}
      {`\n${reasons}\n${found}${review ? `. ${review.comment}` : ''} `}
      {isOpen('reviewEmergency', id) && <ReviewEmergencyForm about={id} name={name} />}
      {mayReview && !isOpen('reviewEmergency', id) && (
        <Button
          type="button"
          size="xsmall"
          variant="tertiary"
          aria-label={t('reviewOf', { name })}
          onClick={() => {
            show('reviewEmergency', id);
          }}
        >
          {t('review')}
        </Button>
      )}
    </Fact>
  );
}
