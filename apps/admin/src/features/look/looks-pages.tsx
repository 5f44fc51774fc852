import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { LooksDocument, PersonLooksDocument } from '@saksgang/graphql-client';
import { useParams } from 'react-router';
import { grown } from '../../shared/lists/paged-list.tsx';
import { LooksOnly } from './looks-only.tsx';
import { LooksReport } from './looks-report.tsx';

const pageSize = 50;

/** Who looked at a case. */
export function CaseLooksPage() {
  const { caseId = '' } = useParams();
  return (
    <LooksOnly>
      <CaseLooks caseId={caseId} />
    </LooksOnly>
  );
}

/** Who looked at a child, who may have no case. */
export function PersonLooksPage() {
  const { personId = '' } = useParams();
  return (
    <LooksOnly>
      <PersonLooks personId={personId} />
    </LooksOnly>
  );
}

function CaseLooks({ caseId }: { readonly caseId: string }) {
  const { data, error, networkStatus, refetch, fetchMore } = useQuery(LooksDocument, {
    variables: { caseId, first: pageSize },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const more = () =>
    fetchMore({
      variables: { after: data?.looks.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        looks: grown(before.looks, next.looks),
      }),
    });
  return (
    <LooksReport
      of={{ caseId }}
      fetched={data?.looks}
      error={error}
      isLoading={networkStatus === NetworkStatus.fetchMore}
      onRetry={() => void refetch()}
      onMore={() => void more()}
    />
  );
}

function PersonLooks({ personId }: { readonly personId: string }) {
  const { data, error, networkStatus, refetch, fetchMore } = useQuery(PersonLooksDocument, {
    variables: { personId, first: pageSize },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const more = () =>
    fetchMore({
      variables: { after: data?.personLooks.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        personLooks: grown(before.personLooks, next.personLooks),
      }),
    });
  return (
    <LooksReport
      of={{ personId }}
      fetched={data?.personLooks}
      error={error}
      isLoading={networkStatus === NetworkStatus.fetchMore}
      onRetry={() => void refetch()}
      onMore={() => void more()}
    />
  );
}
