import { useQuery } from '@apollo/client/react';
import { ErasureDocument, type ErasurePageFragment } from '@saksgang/graphql-client';
import { Empty, Loading, PageHeader } from '@saksgang/ui';
import { Link, useNavigate, useParams } from 'react-router';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { CarryOutPanel } from './carry-out-panel.tsx';
import { DecisionPart } from './decision-part.tsx';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';
import { HandlerOnly } from './handler-only.tsx';
import { HeldCard } from './held-card.tsx';
import { RequestCard } from './request-card.tsx';
import { ResultCard } from './result-card.tsx';
import { ReviewPart } from './review-part.tsx';
import { subjectName } from './subject-name.ts';

/** One erasure, from the request to the proof that the key is gone. */
export function ErasurePage() {
  const { erasureId = '' } = useParams();
  return (
    <HandlerOnly>
      <ErasureNow key={erasureId} id={erasureId} />
    </HandlerOnly>
  );
}

function ErasureNow({ id }: { readonly id: string }) {
  const shared = useTexts(sharedTexts);
  const { data, error, refetch } = useQuery(ErasureDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  if (error && !data)
    return <LoadFailed error={error} headingLevel={1} onRetry={() => void refetch()} />;
  if (!data) return <Loading label={shared('loading')} rows={8} />;
  if (!data.erasure) return <NoErasure />;
  return <Steps erasure={data.erasure} onStored={() => void refetch()} />;
}

interface StepsProps {
  readonly erasure: ErasurePageFragment;
  readonly onStored: () => void;
}

/** What has been done, in order, and below it what may be done now. */
function Steps({ erasure, onStored }: StepsProps) {
  const t = useTexts(erasureTexts);
  const { status, subject, decision, result } = erasure;
  return (
    <>
      <PageHeader title={`${t('title')}: ${subjectName(subject, t)}`} aside={t(`status.${status}`)}>
        <Link to="/sletting" className={styles['back']}>
          {t('toList')}
        </Link>
      </PageHeader>
      <div className={styles['one']}>
        <RequestCard erasure={erasure} />
        <HeldCard held={erasure.held} />
        <ReviewPart key={`review ${status}`} erasure={erasure} onStored={onStored} />
        <DecisionPart erasure={erasure} onStored={onStored} />
        {decision?.outcome === 'GRANTED' && !result && (
          <CarryOutPanel erasure={erasure} onStored={onStored} />
        )}
        {result && <ResultCard result={result} />}
      </div>
    </>
  );
}

function NoErasure() {
  const t = useTexts(erasureTexts);
  const navigate = useNavigate();
  return (
    <Empty
      headingLevel={1}
      title={t('notFound')}
      text={t('notFoundWhy')}
      action={t('toList')}
      onAction={() => void navigate('/sletting')}
    />
  );
}
