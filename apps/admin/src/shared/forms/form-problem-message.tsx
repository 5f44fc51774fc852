import type { RefusalFragment } from '@saksgang/graphql-client';
import { useEventTitle } from '../case-events/use-event-title.ts';
import { useFormats } from '../texts/format.ts';
import { sharedTexts } from '../texts/shared.texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './command-form.module.css';
import type { FormProblem } from './use-command-form.ts';

/** Why a form was not stored, when no single field is to blame: what is safe, and what to do. */
export function FormProblemMessage({ problem }: { readonly problem: FormProblem | undefined }) {
  const t = useTexts(sharedTexts);
  if (!problem) return null;
  if (problem.kind === 'failed') {
    return (
      <div className={styles['problem']} role="alert">
        <p>{t('notStored')}</p>
        <p>{problem.forbidden ? t('forbidden') : t('notStoredWhy')}</p>
      </div>
    );
  }
  const { refusal, issues } = problem;
  if (refusal.__typename === 'StaleRevision') return <StaleMessage refusal={refusal} />;
  return (
    <div className={styles['problem']} role="alert">
      <p>{t('notStored')}</p>
      {issues.length > 0 ? (
        issues.map((text) => <p key={text}>{text}</p>)
      ) : (
        <p>{refusal.message}</p>
      )}
    </div>
  );
}

type Stale = Extract<RefusalFragment, { __typename: 'StaleRevision' }>;

/** Somebody was first: what, who and when, so that one can look before sending again. */
function StaleMessage({ refusal }: { readonly refusal: Stale }) {
  const t = useTexts(sharedTexts);
  const { dateTime } = useFormats();
  const titleOf = useEventTitle();
  return (
    <div className={styles['problem']} data-kind="stale" role="alert">
      <p>{t('staleTitle')}</p>
      <p>{refusal.message}</p>
      <ul>
        {refusal.eventsSince.map(({ revision, type, recordedAt, actor }) => (
          <li key={revision}>
            {[titleOf({ type }), actor?.name, dateTime(recordedAt)].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
      <p>{t('reviewAndSend')}</p>
    </div>
  );
}
