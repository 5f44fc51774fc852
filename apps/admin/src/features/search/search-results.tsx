import { useQuery } from '@apollo/client/react';
import { CaseSearchDocument, type QueueRowFragment } from '@saksgang/graphql-client';
import { Empty, PhasePath } from '@saksgang/ui';
import { Link } from 'react-router';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import { AddressGradingTag } from '../../shared/case-facts/address-grading.tsx';
import { CaseDeadline } from '../../shared/case-facts/case-deadline.tsx';
import { Responsible } from '../../shared/case-facts/responsible.tsx';
import { cellClass, ListTable } from '../../shared/lists/list-table.tsx';
import { grown, PagedList } from '../../shared/lists/paged-list.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { casePhases, stopOf } from '../../shared/words/case-phases.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { searchTexts } from './search.texts.ts';

const pageSize = 25;

/** The cases that match, and how many there are. */
export function SearchResults({ text }: { readonly text: string }) {
  const t = useTexts(searchTexts);
  const minPosition = useMinPosition();
  const { data, error, loading, refetch, fetchMore } = useQuery(CaseSearchDocument, {
    variables: { text, first: pageSize, minPosition },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const found = data?.caseSearch;
  const loadMore = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult: next }) => ({
        caseSearch: grown(previous.caseSearch, next.caseSearch),
      }),
    });
  return (
    <PagedList
      fetched={found}
      error={error}
      isLoading={loading}
      onRetry={() => void refetch()}
      onMore={() => void loadMore()}
      empty={<Empty title={t('emptyTitle')} text={t('emptyText')} />}
    >
      {(rows) => (
        <>
          <p role="status">{t('found', { count: found?.totalCount ?? 0 })}</p>
          <ResultTable rows={rows} />
        </>
      )}
    </PagedList>
  );
}

function ResultTable({ rows }: { readonly rows: readonly QueueRowFragment[] }) {
  const t = useTexts(searchTexts);
  const columns = [
    { label: t('number') },
    { label: t('child') },
    { label: t('phase'), kinds: ['aside'] },
    { label: t('deadline') },
    { label: t('responsible'), kinds: ['aside'] },
  ] as const;
  return (
    <ListTable caption={t('title')} columns={columns}>
      {rows.map((row) => (
        <ResultRow key={row.caseId} row={row} />
      ))}
    </ListTable>
  );
}

function ResultRow({ row }: { readonly row: QueueRowFragment }) {
  const t = useTexts(searchTexts);
  const words = useTexts(caseTexts);
  return (
    <tr>
      <td>{row.caseNumber}</td>
      <th scope="row">
        <Link to={`/sak/${row.caseId}`}>{row.childName}</Link>{' '}
        {row.childAge !== null && words('age', { count: row.childAge })}{' '}
        <AddressGradingTag grading={row.grading} />
      </th>
      <td className={cellClass('aside')}>
        <PhasePath steps={casePhases.length} current={stopOf(row.phase)} />{' '}
        {words(`phase.${row.phase}`)}
      </td>
      <td>{row.deadline ? <CaseDeadline deadline={row.deadline} /> : t('noDeadline')}</td>
      <td className={cellClass('aside')}>
        <Responsible user={row.responsible} />
      </td>
    </tr>
  );
}
