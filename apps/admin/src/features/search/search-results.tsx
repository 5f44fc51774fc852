import { useQuery } from '@apollo/client/react';
import { Button } from '@navikt/ds-react';
import { CaseSearchDocument, type QueueRowFragment } from '@saksgang/graphql-client';
import { Empty, Loading, PhasePath } from '@saksgang/ui';
import { Link } from 'react-router';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import { AddressGradingTag } from '../../shared/case-facts/address-grading.tsx';
import { CaseDeadline } from '../../shared/case-facts/case-deadline.tsx';
import { Responsible } from '../../shared/case-facts/responsible.tsx';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { casePhases, stopOf } from '../../shared/words/case-phases.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import styles from './search-page.module.css';
import { searchTexts } from './search.texts.ts';

/** The cases that match, and how many there are. */
export function SearchResults({ text }: { readonly text: string }) {
  const t = useTexts(searchTexts);
  const shared = useTexts(sharedTexts);
  const { found, error, loading, refetch, loadMore } = useCaseSearch(text);
  if (error && !found) return <LoadFailed onRetry={() => void refetch()} />;
  if (!found) return <Loading label={shared('loading')} rows={8} />;
  if (found.edges.length === 0) return <Empty title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <>
      <p role="status">{t('found', { count: found.totalCount })}</p>
      <ResultTable rows={found.edges.map(({ node }) => node)} />
      {found.pageInfo.hasNextPage && (
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
    </>
  );
}

function useCaseSearch(text: string) {
  const minPosition = useMinPosition();
  const { data, error, loading, refetch, fetchMore } = useQuery(CaseSearchDocument, {
    variables: { text, first: 25, minPosition },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const found = data?.caseSearch;
  const loadMore = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult: { caseSearch } }) => ({
        caseSearch: { ...caseSearch, edges: [...previous.caseSearch.edges, ...caseSearch.edges] },
      }),
    });
  return { found, error, loading, refetch, loadMore };
}

function ResultTable({ rows }: { readonly rows: readonly QueueRowFragment[] }) {
  const t = useTexts(searchTexts);
  return (
    <table className={styles['table']}>
      <caption className="aksel-sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('child')}</th>
          <th scope="col" className={styles['aside']}>
            {t('phase')}
          </th>
          <th scope="col">{t('deadline')}</th>
          <th scope="col" className={styles['aside']}>
            {t('responsible')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ResultRow key={row.caseId} row={row} />
        ))}
      </tbody>
    </table>
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
      <td className={styles['aside']}>
        <PhasePath steps={casePhases.length} current={stopOf(row.phase)} />{' '}
        {words(`phase.${row.phase}`)}
      </td>
      <td>{row.deadline ? <CaseDeadline deadline={row.deadline} /> : t('noDeadline')}</td>
      <td className={styles['aside']}>
        <Responsible user={row.responsible} />
      </td>
    </tr>
  );
}
