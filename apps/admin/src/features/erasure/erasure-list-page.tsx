import { useQuery } from '@apollo/client/react';
import { Button } from '@navikt/ds-react';
import { ErasuresDocument, type ErasureRowFragment } from '@saksgang/graphql-client';
import { Empty, PageHeader } from '@saksgang/ui';
import { Link, useNavigate } from 'react-router';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import { AddressGradingTag } from '../../shared/case-facts/address-grading.tsx';
import { cellClass, ListTable } from '../../shared/lists/list-table.tsx';
import { grown, PagedList } from '../../shared/lists/paged-list.tsx';
import { useMay } from '../../shared/session/session.ts';
import { useFormats } from '../../shared/texts/format.ts';
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
      updateQuery: (previous, { fetchMoreResult: next }) => ({
        erasures: grown(previous.erasures, next.erasures),
      }),
    });
  return (
    <div className={styles['page']}>
      <PagedList
        fetched={erasures}
        error={error}
        isLoading={loading}
        onRetry={() => void refetch()}
        onMore={() => void loadMore()}
        empty={<Empty title={t('emptyTitle')} text={t('emptyText')} />}
      >
        {(rows) => <ErasureTable rows={rows} />}
      </PagedList>
    </div>
  );
}

function ErasureTable({ rows }: { readonly rows: readonly ErasureRowFragment[] }) {
  const t = useTexts(erasureTexts);
  const columns = [
    { label: t('about') },
    { label: t('state') },
    { label: t('ground'), kinds: ['aside'] },
    { label: t('requested') },
    { label: t('requestedBy'), kinds: ['aside'] },
  ] as const;
  return (
    <ListTable caption={t('listCaption')} columns={columns}>
      {rows.map((erasure) => (
        <ErasureRow key={erasure.id} erasure={erasure} />
      ))}
    </ListTable>
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
      <td className={cellClass('aside')}>{t(`ground.${ground}`)}</td>
      <td>{date(requestedAt)}</td>
      <td className={cellClass('aside')}>{requestedBy?.name}</td>
    </tr>
  );
}
