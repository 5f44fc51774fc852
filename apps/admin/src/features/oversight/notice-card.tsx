import { Button, Tag } from '@navikt/ds-react';
import type { EmergencyNoticePartsFragment } from '@saksgang/graphql-client';
import { useState } from 'react';
import { Link } from 'react-router';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useMay } from '../../shared/session/session.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './oversight.module.css';
import { oversightTexts } from './oversight.texts.ts';
import { ReviewNoticeForm } from './review-notice-form.tsx';
import { ToldLine } from './told-line.tsx';

interface NoticeProps {
  readonly notice: EmergencyNoticePartsFragment;
}

/** One time a case was opened in haste: who, why, who knows of it, and what was found. */
export function NoticeCard({ notice }: NoticeProps) {
  const t = useTexts(oversightTexts);
  const values = useTexts(caseValueTexts);
  const { dateTime } = useFormats();
  const { caseId, caseNumber, isYours, user, purpose, reasons, takenAt, told, review } = notice;
  const name = user?.name ?? t('somebody');
  const number = caseNumber ?? t('unknownNumber');
  return (
    <article className={styles['card']} aria-label={t('opened', { name, number })}>
      <div className={styles['top']}>
        <h3>{t('opened', { name, number })}</h3>
        <Waits notice={notice} />
        {isYours && <Link to={`/sak/${caseId}`}>{t('openCase')}</Link>}
      </div>
      <p className={styles['facts']}>
        {[user?.unit, dateTime(takenAt), values(`haste.${purpose}`)].filter(Boolean).join(' · ')}
      </p>
      <p className={styles['words']}>{reasons}</p>
      <ToldLine told={told} />
      {review && <Found review={review} />}
      {!review && <Review notice={notice} label={t('reviewOf', { name, number })} />}
    </article>
  );
}

function Waits({ notice: { waitedDays: count, isOverdue } }: NoticeProps) {
  const t = useTexts(oversightTexts);
  if (count === null) return null;
  return (
    <Tag size="small" variant="moderate" data-color={isOverdue ? 'danger' : 'warning'}>
      {t(isOverdue ? 'overdue' : 'waits', { count })}
    </Tag>
  );
}

function Review({ notice, label }: NoticeProps & { readonly label: string }) {
  const t = useTexts(oversightTexts);
  const mayReview = useMay('ACCESS_MANAGE');
  const [isOpen, setOpen] = useState(false);
  if (!mayReview) return null;
  if (isOpen) {
    return <ReviewNoticeForm notice={notice} label={label} onClose={() => setOpen(false)} />;
  }
  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      aria-label={label}
      onClick={() => setOpen(true)}
    >
      {t('review')}
    </Button>
  );
}

interface FoundProps {
  readonly review: NonNullable<EmergencyNoticePartsFragment['review']>;
}

function Found({ review: { by, at, isJustified, comment } }: FoundProps) {
  const t = useTexts(oversightTexts);
  const { dateTime } = useFormats();
  return (
    <div className={styles['found']}>
      <p>
        <strong>{t(isJustified ? 'justified' : 'unjustified')}</strong>{' '}
        <span className={styles['facts']}>
          {t('by', { name: by?.name ?? t('somebody'), at: dateTime(at) })}
        </span>
      </p>
      <p className={styles['words']}>{comment}</p>
    </div>
  );
}
