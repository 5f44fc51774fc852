import { useQuery } from '@apollo/client/react';
import { Button } from '@navikt/ds-react';
import { ErasuresDocument, type ErasureRowFragment } from '@saksgang/graphql-client';
import { Empty, Loading, PageHeader } from '@saksgang/ui';
import { Link, useNavigate } from 'react-router';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import { AddressGradingTag } from '../../shared/case-facts/address-grading.tsx';
import { FooterStatus } from '../../shared/footer/footer-status.tsx';
import { useMay } from '../../shared/session/session.ts';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';
import { HandlerOnly } from './handler-only.tsx';
import { subjectName } from './subject-name.ts';

const pageSize = 50;

/** Every erasure that somebody has asked for, and how far it has come. */
export function ErasureListPage() {
  const t = useTexts(erasureTexts);
  const navigate = useNavigate();
  const mayHandle = useMay('ERASURE_HANDLE');
  const ask = mayHandle && (
    <Button type="button" size="small" onClick={() => void navigate('/sletting/ny')}>
      {t('ask')}
    </Button>
  );
  return (
    <HandlerOnly>
      <PageHeader title={t('title')} aside={ask} />
      <ErasureList />
    </HandlerOnly>
  );
}

function ErasureList() {
  const t = useTexts(erasureTexts);
  const shared = useTexts(sharedTexts);
  const { erasures, error, loading, refetch, loadMore } = useErasures();
  if (error && !erasures) return <LoadFailed onRetry={() => void refetch()} />;
  if (!erasures) return <Loading label={shared('loading')} rows={6} />;
  if (erasures.edges.length === 0) return <Empty title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <div className={styles['page']}>
      <table className={styles['table']}>
        <caption className="aksel-sr-only">{t('listCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('about')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className={styles['aside']}>
              {t('ground')}
            </th>
            <th scope="col">{t('requested')}</th>
            <th scope="col" className={styles['aside']}>
              {t('requestedBy')}
            </th>
          </tr>
        </thead>
        <tbody>
          {erasures.edges.map(({ node }) => (
            <ErasureRow key={node.id} erasure={node} />
          ))}
        </tbody>
      </table>
      {erasures.pageInfo.hasNextPage && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          loading={loading}
          onClick={() => void loadMore()}
        >
          {t('more')}
        </Button>
      )}
      <FooterStatus>
        {t('shown', { shown: erasures.edges.length, total: erasures.totalCount })}
      </FooterStatus>
    </div>
  );
}

function ErasureRow({ erasure }: { readonly erasure: ErasureRowFragment }) {
  const t = useTexts(erasureTexts);
  const { date } = useFormats();
  const { id, status, ground, requestedAt, requestedBy, subject } = erasure;
  return (
    <tr>
      <th scope="row">
        <Link to={`/sletting/${id}`}>{subjectName(subject, t)}</Link>{' '}
        {subject.person && <AddressGradingTag grading={subject.person.grading} />}
      </th>
      <td>{t(`status.${status}`)}</td>
      <td className={styles['aside']}>{t(`ground.${ground}`)}</td>
      <td>{date(requestedAt)}</td>
      <td className={styles['aside']}>{requestedBy?.name}</td>
    </tr>
  );
}

function useErasures() {
  const minPosition = useMinPosition();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ErasuresDocument, {
    variables: { first: pageSize, minPosition },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const erasures = (data ?? previousData)?.erasures;
  const loadMore = () =>
    fetchMore({
      variables: { after: erasures?.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult }) => ({
        erasures: {
          ...fetchMoreResult.erasures,
          edges: [...previous.erasures.edges, ...fetchMoreResult.erasures.edges],
        },
      }),
    });
  return { erasures, error, loading, refetch, loadMore };
}
