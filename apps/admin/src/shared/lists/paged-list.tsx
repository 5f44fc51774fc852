import { Button } from '@navikt/ds-react';
import { Loading } from '@saksgang/ui';
import type { ReactNode } from 'react';
import { FooterStatus } from '../footer/footer-status.tsx';
import { LoadFailed } from '../states/load-failed.tsx';
import { sharedTexts } from '../texts/shared.texts.ts';
import { useTexts } from '../texts/use-texts.ts';

/** What has been fetched of a connection so far. */
interface Fetched<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
}

interface PagedListProps<Node> {
  /** Undefined until the first page is there. */
  readonly fetched: Fetched<Node> | undefined;
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly onRetry: () => void;
  readonly onMore: () => void;
  /** What is said when nothing was found. */
  readonly empty: ReactNode;
  /** Shows what was found. */
  readonly children: (nodes: readonly Node[]) => ReactNode;
}

/** A list that is fetched page by page, in every state it can be in. */
export function PagedList<Node>(list: PagedListProps<Node>) {
  const t = useTexts(sharedTexts);
  const { fetched, error, isLoading, onRetry, onMore, empty, children } = list;
  if (!fetched) {
    return error ? (
      <LoadFailed error={error} onRetry={onRetry} />
    ) : (
      <Loading label={t('loading')} rows={8} />
    );
  }
  if (fetched.edges.length === 0) return empty;
  return (
    <>
      {children(fetched.edges.map(({ node }) => node))}
      {fetched.pageInfo.hasNextPage && (
        <Button type="button" size="small" variant="secondary" loading={isLoading} onClick={onMore}>
          {t('more')}
        </Button>
      )}
      <FooterStatus>
        {t('shown', { shown: fetched.edges.length, total: fetched.totalCount })}
      </FooterStatus>
    </>
  );
}

/** The next page behind what was there: how a connection grows in the cache. */
export function grown<Connection extends { readonly edges: readonly unknown[] }>(
  before: Connection,
  next: Connection,
): Connection {
  return { ...next, edges: [...before.edges, ...next.edges] };
}
