import type { RefusalFragment } from '@saksgang/graphql-client';
import { caseValueTexts } from '../case/case-values.texts.ts';
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
    const { kind: _, ...failure } = problem;
    return <NotStored lines={[t(failure.why, failure)]} />;
  }
  return <RefusalMessage refusal={problem.refusal} issues={problem.issues} />;
}

interface RefusalMessageProps {
  readonly refusal: RefusalFragment;
  /** What broke a rule and has no field in the form. */
  readonly issues: readonly string[];
}

/** Each way to be refused in plain sentences. A new one in the schema must be answered here. */
function RefusalMessage({ refusal, issues }: RefusalMessageProps) {
  const values = useTexts(caseValueTexts);
  const { message } = refusal;
  switch (refusal.__typename) {
    case 'StaleRevision':
      return <StaleMessage refusal={refusal} />;
    case 'InvalidInput':
      return <NotStored lines={issues.length > 0 ? issues : [message]} />;
    case 'SectionsMissing':
      return (
        <NotStored
          lines={[
            message,
            refusal.sections.map((section) => values(`section.${section}`)).join(', '),
          ]}
        />
      );
    case 'RetentionForbids':
      return <NotStored lines={[message, ...refusal.paragraphs]} />;
    case 'NotFound':
    case 'WrongPhase':
    case 'CommandIdReused':
    case 'ProposerCannotApprove':
    case 'ProposalChanged':
    case 'ConflictOfInterest':
    case 'NobodyToTell':
    case 'ReviewerNotIndependent':
    case 'DeciderNotIndependent':
    case 'OperationRefused':
      return <NotStored lines={[message]} />;
  }
}

function NotStored({ lines }: { readonly lines: readonly string[] }) {
  const t = useTexts(sharedTexts);
  return (
    <div className={styles['problem']} role="alert">
      <p>{t('notStored')}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
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
