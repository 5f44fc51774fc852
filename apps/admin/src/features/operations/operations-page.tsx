import { useQuery } from '@apollo/client/react';
import { OperationsDocument } from '@saksgang/graphql-client';
import { Empty, Loading, PageHeader } from '@saksgang/ui';
import { useMay } from '../../shared/session/session.ts';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './operations.module.css';
import { operationsTexts } from './operations.texts.ts';
import { ProjectionCard } from './projection-card.tsx';
import { useUnshownBuilds } from './use-unshown-builds.ts';

/** How often to ask how things are, in milliseconds: a rebuild is followed as it goes. */
const askEveryMs = 2_000;
/** Parked streams shown of each read model; more than that is one cause, and the first tell it. */
const parkedShown = 20;

/** How the system does, for whoever keeps it running. */
export function OperationsPage() {
  const t = useTexts(operationsTexts);
  const mayOperate = useMay('OPERATE');
  if (mayOperate) return <Operations />;
  return <Empty headingLevel={1} title={t('notForYou')} text={t('notForYouWhy')} />;
}

function Operations() {
  const t = useTexts(operationsTexts);
  const shared = useTexts(sharedTexts);
  const { data, previousData, error, refetch } = useQuery(OperationsDocument, {
    variables: { first: parkedShown },
    pollInterval: askEveryMs,
    fetchPolicy: 'cache-and-network',
  });
  const projections = (data ?? previousData)?.operations.projections;
  useUnshownBuilds(projections ?? []);
  if (error && !projections)
    return <LoadFailed error={error} headingLevel={1} onRetry={() => void refetch()} />;
  if (!projections) return <Loading label={shared('loading')} rows={8} />;
  const parked = projections.reduce((sum, one) => sum + one.parked.totalCount, 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={parked === 0 ? t('allWell') : t('someParked', { count: parked })}
      />
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        {projections.map((projection) => (
          <ProjectionCard key={projection.name} projection={projection} />
        ))}
      </div>
    </>
  );
}
